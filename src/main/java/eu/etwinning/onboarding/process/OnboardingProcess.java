package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The names used in the diagrams: processes, variables, messages, errors and values. */
final class OnboardingProcess {

    static final String TEACHER_ONBOARDING = "teacher-onboarding";
    static final String OLD_ACCOUNT_CLAIM = "old-account-claim";
    static final String ETWINNING_VALIDATION = "etwinning-validation";
    static final String OLD_ACCOUNT_HELP = "old-account-help";
    static final String EMPLOYMENT_CERTIFICATE = "employment-certificate";
    private static final List<String> OF_TEACHERS = List.of(TEACHER_ONBOARDING, OLD_ACCOUNT_CLAIM, EMPLOYMENT_CERTIFICATE);

    /** The teacher's id. */
    static final String TEACHER = "teacher";
    /** The answers of {@code claimOldAccount} and {@code enterClaimCode}, transient. */
    static final String OLD_EMAIL = "oldEmail";
    static final String CODE = "code";
    /** The id of a request for help. */
    static final String HELP = "help";
    /** The answers of {@code findSchool} and {@code addSchool}, transient. */
    static final String COUNTRY = "country";
    static final String WORDS = "words";
    /** What was last searched for. */
    static final String SEARCH_COUNTRY = "searchCountry";
    static final String SEARCH_WORDS = "searchWords";
    /** The ids of the schools found, best first, separated by commas. */
    static final String SCHOOL_MATCHES = "schoolMatches";
    /** The same of schools that have only some of the words. */
    static final String SIMILAR_SCHOOLS = "similarSchools";
    /** The school that was just added, or found to be registered already: transient. */
    static final String ADDED_SCHOOL = "addedSchool";
    /** The answers of {@code confirmSchool}, transient: the school that it is, or {@link #ANOTHER} and why. */
    static final String DUPLICATE = "duplicate";
    static final String ANOTHER = "ANOTHER";
    static final String ANOTHER_BECAUSE = "anotherBecause";
    /** The id of the school that was chosen, as text. */
    static final String CHOSEN_SCHOOL = "chosenSchool";
    /** The answer of {@code chooseRole}, transient. */
    static final String ROLE = "role";
    static final String MEMBERSHIP = "membership";
    static final String APPLICATION = "application";
    static final String OFFICE = "office";
    /** The id of the decision that an office took back, transient. */
    static final String DECISION_TAKEN_BACK = "decisionTakenBack";
    static final String OFFICE_NAME = "officeName";
    /** Within how many days the office decides. */
    static final String DAYS = "days";
    static final String VALIDATOR = "validator";
    static final String OUTCOME = "outcome";
    /** What a validator is shown of a case, Json beside the open task alone; handed over as {@link #SHOWN} when it is decided, transient. */
    static final String EVIDENCE = "evidence";
    static final String SHOWN = "shown";
    /** What lists show or choose by, beside the open task alone: the day since when the teacher waits, and whether the school is new. */
    static final String WAITING_SINCE = "waitingSince";
    static final String NEW_SCHOOL = "newSchool";
    /** The answers of {@code decideApplication}, taken out of the case by {@code recordDecision}; {@code decideOldAccountHelp} has two of them. */
    static final String PERSON_JUDGEMENT = "personJudgement";
    static final String SCHOOL_JUDGEMENT = "schoolJudgement";
    static final String MEMBERSHIP_JUDGEMENT = "membershipJudgement";
    static final String DECISION = "decision";
    static final String REFUSAL_REASON = "refusalReason";
    static final String REASON = "reason";
    /** Which account {@code decideOldAccountHelp} gives. */
    static final String ACCOUNT = "account";
    /** The school that it is, or {@link #ANOTHER} and its number. */
    static final String SURVIVOR = "survivor";
    static final String OTHER_SCHOOL = "otherSchool";
    static final String MERGE_REASON = "mergeReason";
    static final String HEAD_EMAIL = "headEmail";
    /** What {@code mergeSchool} and {@code askHead} need of these answers, transient. */
    static final String MERGE_INTO = "mergeInto";
    static final String MERGE_BECAUSE = "mergeBecause";
    static final String HEAD_ADDRESS = "headAddress";
    /** The answer of {@code giveInformation}, transient. */
    static final String ANSWER = "answer";
    /** The answers of {@code nameCertificate}, transient. */
    static final String CERTIFICATE_NUMBER = "certificateNumber";
    static final String CERTIFICATE_DATE = "certificateDate";

    /** What a reminder is about, transient: the engine's id of the task, how long it has waited, and whether silence follows. */
    static final String WAITING_TASK = "waitingTask";
    static final String WAITED = "waited";
    static final String LAST_REMINDER = "lastReminder";

    static final String OLD_ACCOUNT_FOUND = "oldAccountFound";
    static final String CODE_RIGHT = "codeRight";
    static final String CLAIM_LINKED = "claimLinked";
    static final String DUPLICATES_FOUND = "duplicatesFound";
    static final String UNDER_WAY = "underWay";
    static final String MAY_JOIN = "mayJoin";
    static final String ALREADY_VALIDATED = "alreadyValidated";
    static final String TAKEN_BACK = "takenBack";
    static final String NO_SUCH_SCHOOL = "noSuchSchool";
    static final String HEAD_TO_BE_ASKED = "headToBeAsked";
    static final String CERTIFICATE_WANTED = "certificateWanted";

    static final String OLD_ACCOUNT_TO_BE_CLAIMED = "oldAccountToBeClaimed";
    static final String OLD_ACCOUNT_LINKED = "oldAccountLinked";
    static final String DECIDE_APPLICATION = "decideApplication";

    static final String SCHOOL_TO_BE_ADDED = "schoolToBeAdded";
    static final String ROLE_CHANGED = "roleChanged";
    static final String APPLICATION_WANTED = "applicationWanted";
    static final String SCHOOL_LEFT = "schoolLeft";
    static final String DECISION_REOPENED = "decisionReopened";
    static final String OVERTAKEN = "overtaken";
    static final String REMINDER_DUE = "reminderDue";
    static final String HEAD_ANSWERED = "headAnswered";

    static final String OLD_ACCOUNT_TAKEN = "oldAccountTaken";
    static final String SCHOOL_ALREADY_REGISTERED = "schoolAlreadyRegistered";
    static final String SCHOOL_CLOSED = "schoolClosed";

    private OnboardingProcess() {
    }

    /** The processes whose tasks are teachers'. */
    static String[] ofTeachers() {
        return OF_TEACHERS.toArray(String[]::new);
    }

    /** The business key of the onboarding of a teacher who has chosen no school yet. */
    static String businessKey(UUID teacher) {
        return teacher.toString();
    }

    /** The business key of the onboarding of a teacher at a school. */
    static String businessKey(UUID teacher, long school) {
        return teacher + "/" + school;
    }

    /** The business key of whatever runs to bring a teacher to an old account: a claim, or a request for help. */
    static String oldAccountKey(UUID teacher) {
        return teacher + "/old-account";
    }

    /** A value that is gone at the next wait state, so that nothing personal stays in the engine's tables. What has parts is JSON, as from Tasklist. */
    static TypedValue passing(Object value) {
        boolean composed = value instanceof Collection<?> || value instanceof Map<?, ?>;
        return composed ? SpinValues.jsonValue(Spin.JSON(value)).setTransient(true).create() : Variables.untypedValue(value, true);
    }
}
