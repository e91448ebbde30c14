package eu.etwinning.onboarding.definition.modeler;

import eu.etwinning.onboarding.application.Judgement;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.RefusalReason;
import eu.etwinning.onboarding.definition.check.Vocabulary;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.process.CasePriority;
import eu.etwinning.onboarding.process.deadline.Deadlines;
import eu.etwinning.onboarding.process.office.OfficeTenant;
import eu.etwinning.onboarding.process.task.TeacherFormData;
import eu.etwinning.onboarding.process.task.ValidatorsTasks;
import eu.etwinning.onboarding.process.vocabulary.CaseVariable;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.SchoolKind;

import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What process owners may name in diagrams, tables and forms, from the code that knows it. */
public class DiagramVocabulary {

    /** Stands for the many values that only the register knows. */
    private static final String ANY_SCHOOL = "(a school of the list)";

    private static final String ANY_TEXT = "Somewhere";
    private static final String KOSOVO = "XK";

    private static final Set<String> OTHER_CALLS = Set.of(
            "#{execution.processBusinessKey}",
            "${execution.processBusinessKey}",
            "${validationVariant.tenantOf(office)}");
    /** Beans whose public methods diagrams may call. */
    private static final List<Class<?>> CALLED = List.of(Deadlines.class, CasePriority.class);
    /** What forms may show beside the variables of the case: the facts of {@link TeacherFormData}. */
    static final Set<String> FACTS = Set.of(
            "email",
            "countryOptions",
            "schoolOptions",
            "schoolsFound",
            "similarFound",
            "closedSchool",
            "duplicateOptions",
            "proposedName",
            "question",
            "claimedAddress",
            "claimStage",
            "claimMinutes",
            "daysToDecide",
            "triesLeft",
            "nextCode",
            "supportAddress",
            "codeOptions",
            "codeAnswer");

    private static final Map<String, Map<String, Set<Object>>> FIXED =
            Map.of("recordMissingCertificate", Map.of(OnboardingProcess.OUTCOME, Set.of(Outcome.REFUSED.name())));
    private static final Map<String, String> PRESENT =
            Map.of(OnboardingProcess.TAKEN_BACK, OnboardingProcess.DECISION_TAKEN_BACK);
    private static final Set<CaseVariable> PASSING = Set.of(
            CaseVariable.COUNTRY,
            CaseVariable.REGION,
            CaseVariable.WORDS,
            CaseVariable.ADDED_SCHOOL,
            CaseVariable.ROLE,
            CaseVariable.SCHOOL_KIND,
            CaseVariable.COUNTRY_TAKES_PART,
            CaseVariable.SHOWN,
            CaseVariable.MERGE_INTO,
            CaseVariable.MERGE_BECAUSE,
            CaseVariable.HEAD_ADDRESS,
            CaseVariable.DECISION_TAKEN_BACK,
            CaseVariable.WAITING_TASK,
            CaseVariable.WAITED,
            CaseVariable.LAST_REMINDER);

    private final DiagramParts parts = new DiagramParts();

    public Vocabulary read() {
        Set<String> calls = new TreeSet<>(OTHER_CALLS);
        CALLED.forEach(bean -> calls.addAll(calls(bean)));
        return new Vocabulary(
                read(parts.delegates()),
                read(parts.executionListeners()),
                read(parts.taskListeners()),
                ValidatorsTasks.LISTENERS,
                calls,
                new TreeSet<>(parts.times().keySet()),
                OfficeTenant.TEACHERS,
                messages(),
                begun(),
                values(),
                FIXED,
                PRESENT,
                FACTS,
                ids(PASSING.stream()),
                tableInputs(),
                tableOutputs(),
                Set.of(OnboardingProcess.DECIDE_APPLICATION));
    }

    /** As diagrams write them, with the names of the variables that they take. */
    private static List<String> calls(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> "${" + OnboardingProcess.bean(bean) + "." + method.getName() + "("
                        + Arrays.stream(method.getParameters())
                                .map(Parameter::getName)
                                .collect(Collectors.joining(", "))
                        + ")}")
                .toList();
    }

    private static Map<String, Vocabulary.Part> read(Map<String, DiagramPart> parts) {
        Map<String, Vocabulary.Part> read = new TreeMap<>();
        parts.forEach((bean, part) -> read.put(
                bean,
                new Vocabulary.Part(
                        ids(Arrays.stream(part.needs())),
                        ids(Arrays.stream(part.mayUse())),
                        ids(Arrays.stream(part.sets())),
                        ids(Arrays.stream(part.maySet())),
                        Set.of(part.errors()))));
        return read;
    }

    private static Set<String> ids(Stream<CaseVariable> variables) {
        return variables.map(CaseVariable::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Vocabulary.Message> messages() {
        Set<String> ofMembership =
                Set.of(OnboardingProcess.TEACHER, OnboardingProcess.CHOSEN_SCHOOL, OnboardingProcess.MEMBERSHIP);
        Set<String> ofRole = new TreeSet<>(ofMembership);
        ofRole.add(OnboardingProcess.ROLE);
        Map<String, Vocabulary.Message> messages = new TreeMap<>();
        messages.put(
                OnboardingProcess.OLD_ACCOUNT_TO_BE_CLAIMED,
                new Vocabulary.Message(true, Set.of(OnboardingProcess.TEACHER)));
        messages.put(
                OnboardingProcess.SCHOOL_TO_BE_ADDED, new Vocabulary.Message(true, Set.of(OnboardingProcess.TEACHER)));
        messages.put(OnboardingProcess.ROLE_CHANGED, new Vocabulary.Message(true, ofRole));
        messages.put(OnboardingProcess.APPLICATION_WANTED, new Vocabulary.Message(true, ofMembership));
        Set<String> ofDecision = new TreeSet<>(ofMembership);
        ofDecision.add(OnboardingProcess.DECISION_TAKEN_BACK);
        messages.put(OnboardingProcess.DECISION_REOPENED, new Vocabulary.Message(true, ofDecision));
        messages.put(OnboardingProcess.SCHOOL_LEFT, new Vocabulary.Message(true, ofMembership));
        messages.put(OnboardingProcess.OVERTAKEN, new Vocabulary.Message(false, ofMembership));
        messages.put(OnboardingProcess.OLD_ACCOUNT_LINKED, new Vocabulary.Message(false, Set.of()));
        messages.put(OnboardingProcess.HEAD_ANSWERED, new Vocabulary.Message(false, Set.of()));
        messages.put(
                OnboardingProcess.REMINDER_DUE,
                new Vocabulary.Message(
                        false,
                        Set.of(
                                OnboardingProcess.WAITING_TASK,
                                OnboardingProcess.WAITED,
                                OnboardingProcess.LAST_REMINDER)));
        return messages;
    }

    private static Map<String, Set<String>> begun() {
        return Map.of(
                OnboardingProcess.TEACHER_ONBOARDING,
                Set.of(OnboardingProcess.TEACHER),
                OnboardingProcess.OLD_ACCOUNT_HELP,
                Set.of(
                        OnboardingProcess.HELP,
                        OnboardingProcess.OFFICE,
                        OnboardingProcess.OFFICE_NAME,
                        OnboardingProcess.DAYS));
    }

    private static Map<String, Set<Object>> values() {
        Map<String, Set<Object>> values = new TreeMap<>();
        values.put(
                OnboardingProcess.ROLE,
                Role.KNOWN.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new)));
        values.put(CaseVariable.KIND.id(), names(SchoolKind.values()));
        values.put(OnboardingProcess.OUTCOME, names(Outcome.values()));
        values.put(OnboardingProcess.REFUSAL_REASON, names(RefusalReason.values()));
        values.put(OnboardingProcess.PERSON_JUDGEMENT, names(Judgement.values()));
        values.put(OnboardingProcess.SCHOOL_JUDGEMENT, names(Judgement.values()));
        values.put(OnboardingProcess.MEMBERSHIP_JUDGEMENT, names(Judgement.values()));
        values.put(OnboardingProcess.DECISION, Set.of("APPROVE", "ASK", "ASK_HEAD", "MERGE", "REFUSE", "GIVE"));
        values.put("school", Set.of("SEARCH_AGAIN", "NOT_LISTED", ANY_SCHOOL));
        values.put("codeAnswer", Set.of("CODE", "NEW_CODE", "BACK"));
        values.put(OnboardingProcess.DUPLICATE, Set.of(OnboardingProcess.ANOTHER, ANY_SCHOOL));
        values.put(
                "etwinning-eligibility.reason",
                Set.of(
                        "CRITERIA_MET",
                        "COMPANY_STAFF",
                        "COUNTRY_DOES_NOT_TAKE_PART",
                        "ROLE_NOT_ELIGIBLE",
                        "KIND_NOT_ELIGIBLE"));
        Stream.of(
                        OnboardingProcess.OLD_ACCOUNT_FOUND,
                        OnboardingProcess.CODE_RIGHT,
                        OnboardingProcess.CLAIM_LINKED,
                        OnboardingProcess.DUPLICATES_FOUND,
                        OnboardingProcess.UNDER_WAY,
                        OnboardingProcess.MAY_JOIN,
                        OnboardingProcess.ALREADY_VALIDATED,
                        OnboardingProcess.TAKEN_BACK,
                        OnboardingProcess.NO_SUCH_SCHOOL,
                        OnboardingProcess.LAST_REMINDER,
                        CaseVariable.COUNTRY_TAKES_PART.id())
                .forEach(flag -> values.put(flag, Set.of(true, false)));
        return values;
    }

    private static Map<String, Set<Object>> tableInputs() {
        Map<String, Set<Object>> inputs = new LinkedHashMap<>();
        inputs.put(
                OnboardingProcess.ROLE,
                Role.KNOWN.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new)));
        inputs.put(CaseVariable.SCHOOL_KIND.id(), names(SchoolKind.values()));
        inputs.put(CaseVariable.COUNTRY_TAKES_PART.id(), Set.of(true, false));
        Set<Object> countries = new TreeSet<>(Set.of(Locale.getISOCountries()));
        countries.add(KOSOVO);
        inputs.put(OnboardingProcess.COUNTRY, countries);
        inputs.put(CaseVariable.REGION.id(), Set.of("", ANY_TEXT));
        return inputs;
    }

    private static Map<String, Map<String, Class<?>>> tableOutputs() {
        return Map.of(
                "etwinning-eligibility",
                Map.of(OnboardingProcess.MAY_JOIN, Boolean.class, "reason", String.class),
                "national-office",
                Map.of(
                        OnboardingProcess.OFFICE,
                        String.class,
                        "name",
                        String.class,
                        "mailbox",
                        String.class,
                        "language",
                        String.class,
                        "days",
                        Number.class));
    }

    private static Set<Object> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
