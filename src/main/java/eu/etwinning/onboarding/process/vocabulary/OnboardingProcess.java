package eu.etwinning.onboarding.process.vocabulary;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.util.StringUtils;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The names used in the diagrams: processes, variables, messages, errors and values. */
public final class OnboardingProcess {

    public static final String TEACHER_ONBOARDING = "teacher-onboarding";
    public static final String OLD_ACCOUNT_CLAIM = "old-account-claim";
    public static final String ETWINNING_VALIDATION = "etwinning-validation";
    public static final String OLD_ACCOUNT_HELP = "old-account-help";
    public static final String EMPLOYMENT_CERTIFICATE = "employment-certificate";
    private static final List<String> OF_TEACHERS =
            List.of(TEACHER_ONBOARDING, OLD_ACCOUNT_CLAIM, EMPLOYMENT_CERTIFICATE);

    /** The teacher's id. */
    public static final String TEACHER = "teacher";
    /** The answers of {@code claimOldAccount} and {@code enterClaimCode}, transient. */
    public static final String OLD_EMAIL = "oldEmail";

    public static final String CODE = "code";
    /** The id of a request for help. */
    public static final String HELP = "help";
    /** The answers of {@code findSchool} and {@code addSchool}, transient. */
    public static final String COUNTRY = "country";

    public static final String WORDS = "words";
    /** What was last searched for. */
    public static final String SEARCH_COUNTRY = "searchCountry";

    public static final String SEARCH_WORDS = "searchWords";
    /** The ids of the schools found, best first, separated by commas. */
    public static final String SCHOOL_MATCHES = "schoolMatches";
    /** The same of schools that have only some of the words. */
    public static final String SIMILAR_SCHOOLS = "similarSchools";
    /** The school that was just added, or found to be registered already: transient. */
    public static final String ADDED_SCHOOL = "addedSchool";
    /** The answers of {@code confirmSchool}, transient: the school that it is, or {@link #ANOTHER} and why. */
    public static final String DUPLICATE = "duplicate";

    public static final String ANOTHER = "ANOTHER";
    public static final String ANOTHER_BECAUSE = "anotherBecause";
    /** The id of the school that was chosen, as text. */
    public static final String CHOSEN_SCHOOL = "chosenSchool";
    /** The answer of {@code chooseRole}, transient. */
    public static final String ROLE = "role";

    public static final String MEMBERSHIP = "membership";
    public static final String ACCEPTS_CODE_OF_CONDUCT = "acceptsCodeOfConduct";
    public static final String ACCEPTS_TERMS = "acceptsTerms";
    public static final String SHOWN_TEXTS = "shownTexts";
    public static final String APPLICATION = "application";
    public static final String OFFICE = "office";
    /** The id of the decision that an office took back, transient. */
    public static final String DECISION_TAKEN_BACK = "decisionTakenBack";

    public static final String OFFICE_NAME = "officeName";
    /** Within how many days the office decides. */
    public static final String DAYS = "days";

    public static final String VALIDATOR = "validator";
    public static final String OUTCOME = "outcome";
    /**
     * What a validator is shown of a case, Json beside the open task alone; handed over as {@link #SHOWN} when it is
     * decided, transient.
     */
    public static final String EVIDENCE = "evidence";

    public static final String SHOWN = "shown";
    /**
     * What lists show or choose by, beside the open task alone: the day since when the teacher waits, and whether the
     * school is new.
     */
    public static final String WAITING_SINCE = "waitingSince";

    public static final String NEW_SCHOOL = "newSchool";
    /**
     * The answers of {@code decideApplication}, taken out of the case by {@code recordDecision};
     * {@code decideOldAccountHelp} has two of them.
     */
    public static final String PERSON_JUDGEMENT = "personJudgement";

    public static final String SCHOOL_JUDGEMENT = "schoolJudgement";
    public static final String MEMBERSHIP_JUDGEMENT = "membershipJudgement";
    public static final String DECISION = "decision";
    public static final String REFUSAL_REASON = "refusalReason";
    public static final String REASON = "reason";
    /** Which account {@code decideOldAccountHelp} gives. */
    public static final String ACCOUNT = "account";
    /** The school that it is, or {@link #ANOTHER} and its number. */
    public static final String SURVIVOR = "survivor";

    public static final String OTHER_SCHOOL = "otherSchool";
    public static final String MERGE_REASON = "mergeReason";
    public static final String HEAD_EMAIL = "headEmail";
    /** What {@code mergeSchool} and {@code askHead} need of these answers, transient. */
    public static final String MERGE_INTO = "mergeInto";

    public static final String MERGE_BECAUSE = "mergeBecause";
    public static final String HEAD_ADDRESS = "headAddress";
    /** The answer of {@code giveInformation}, transient. */
    public static final String ANSWER = "answer";
    /** The answers of {@code nameCertificate}, transient. */
    public static final String CERTIFICATE_NUMBER = "certificateNumber";

    public static final String CERTIFICATE_DATE = "certificateDate";

    /**
     * What a reminder is about, transient: the engine's id of the task, how long it has waited, and whether silence
     * follows.
     */
    public static final String WAITING_TASK = "waitingTask";

    public static final String WAITED = "waited";
    public static final String LAST_REMINDER = "lastReminder";

    public static final String OLD_ACCOUNT_FOUND = "oldAccountFound";
    public static final String CODE_RIGHT = "codeRight";
    public static final String CLAIM_LINKED = "claimLinked";
    public static final String DUPLICATES_FOUND = "duplicatesFound";
    public static final String UNDER_WAY = "underWay";
    public static final String MAY_JOIN = "mayJoin";
    public static final String ALREADY_VALIDATED = "alreadyValidated";
    public static final String TAKEN_BACK = "takenBack";
    public static final String NO_SUCH_SCHOOL = "noSuchSchool";
    public static final String HEAD_TO_BE_ASKED = "headToBeAsked";
    public static final String CERTIFICATE_WANTED = "certificateWanted";

    public static final String OLD_ACCOUNT_TO_BE_CLAIMED = "oldAccountToBeClaimed";
    public static final String OLD_ACCOUNT_LINKED = "oldAccountLinked";
    public static final String DECIDE_APPLICATION = "decideApplication";

    public static final String SCHOOL_TO_BE_ADDED = "schoolToBeAdded";
    public static final String ROLE_CHANGED = "roleChanged";
    public static final String APPLICATION_WANTED = "applicationWanted";
    public static final String SCHOOL_LEFT = "schoolLeft";
    public static final String DECISION_REOPENED = "decisionReopened";
    public static final String OVERTAKEN = "overtaken";
    public static final String REMINDER_DUE = "reminderDue";
    public static final String HEAD_ANSWERED = "headAnswered";

    public static final String OLD_ACCOUNT_TAKEN = "oldAccountTaken";
    public static final String SCHOOL_ALREADY_REGISTERED = "schoolAlreadyRegistered";
    public static final String SCHOOL_CLOSED = "schoolClosed";

    private OnboardingProcess() {}

    /** The processes whose tasks are teachers'. */
    public static String[] ofTeachers() {
        return OF_TEACHERS.toArray(String[]::new);
    }

    /** The business key of the onboarding of a teacher who has chosen no school yet. */
    public static String businessKey(UUID teacher) {
        return teacher.toString();
    }

    /** The name of a delegate, a listener or another bean, as diagrams write it. */
    public static String bean(Class<?> type) {
        return StringUtils.uncapitalize(type.getSimpleName());
    }

    /** The business key of the onboarding of a teacher at a school. */
    public static String businessKey(UUID teacher, long school) {
        return teacher + "/" + school;
    }

    /** The business key of whatever runs to bring a teacher to an old account: a claim, or a request for help. */
    public static String oldAccountKey(UUID teacher) {
        return teacher + "/old-account";
    }

    /**
     * A value that is gone at the next wait state, so that nothing personal stays in the engine's tables. What has
     * parts is JSON, as from Tasklist.
     */
    public static TypedValue passing(Object value) {
        boolean composed = value instanceof Collection<?> || value instanceof Map<?, ?>;
        return composed
                ? SpinValues.jsonValue(Spin.JSON(value)).setTransient(true).create()
                : Variables.untypedValue(value, true);
    }
}
