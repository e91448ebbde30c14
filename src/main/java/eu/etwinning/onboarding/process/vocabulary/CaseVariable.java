package eu.etwinning.onboarding.process.vocabulary;

/**
 * What the steps of the diagrams read and write of a running case: ids, flags, and answers that pass from one step to
 * the next.
 */
public enum CaseVariable {
    TEACHER(OnboardingProcess.TEACHER, "The teacher"),
    OLD_EMAIL(OnboardingProcess.OLD_EMAIL, "The address that the old account had"),
    CODE(OnboardingProcess.CODE, "The code from the mail"),
    REMEMBERED_EMAIL("rememberedEmail", "The address that the teacher remembers"),
    REMEMBERED_NAME("rememberedName", "The name that the old account had"),
    REMEMBERED_SCHOOL("rememberedSchool", "The school that the old account had"),
    REMEMBERED_PROJECT("rememberedProject", "A project that the teacher remembers"),
    HELP(OnboardingProcess.HELP, "The request for help"),
    ACCOUNT(OnboardingProcess.ACCOUNT, "The old account that is given"),
    OLD_ACCOUNT_FOUND(OnboardingProcess.OLD_ACCOUNT_FOUND, "Is there an old account with this address?"),
    CODE_RIGHT(OnboardingProcess.CODE_RIGHT, "Is the code right?"),
    CLAIM_LINKED(OnboardingProcess.CLAIM_LINKED, "Is the old account linked?"),

    COUNTRY(OnboardingProcess.COUNTRY, "The country of the school"),
    WORDS(OnboardingProcess.WORDS, "The words that are searched for"),
    SEARCH_COUNTRY(OnboardingProcess.SEARCH_COUNTRY, "The country that was searched"),
    SEARCH_WORDS(OnboardingProcess.SEARCH_WORDS, "The words that were searched for"),
    SCHOOL_MATCHES(OnboardingProcess.SCHOOL_MATCHES, "The schools found"),
    SIMILAR_SCHOOLS(OnboardingProcess.SIMILAR_SCHOOLS, "Schools with a similar name"),
    KIND("kind", "The kind of the school"),
    LEGAL_NAME("legalName", "The legal name of the school"),
    PUBLIC_NAME("publicName", "The name that people use for the school"),
    REGION("region", "The region of the school"),
    ADDRESS("address", "The address of the school"),
    POSTAL_CODE("postalCode", "The postal code of the school"),
    TOWN("town", "The town of the school"),
    WEBSITE("website", "The website of the school"),
    SCHOOL_NUMBER("schoolNumber", "The number that the country gave the school"),
    HEAD_NAME("headName", "The name of the head"),
    HEAD_EMAIL(OnboardingProcess.HEAD_EMAIL, "The address of the head"),
    DUPLICATES_FOUND(OnboardingProcess.DUPLICATES_FOUND, "Are there likely duplicates?"),
    DUPLICATE(OnboardingProcess.DUPLICATE, "The school that the teacher recognised"),
    ANOTHER_BECAUSE(OnboardingProcess.ANOTHER_BECAUSE, "Why it is another school"),
    ADDED_SCHOOL(OnboardingProcess.ADDED_SCHOOL, "The school that was just added"),
    CHOSEN_SCHOOL(OnboardingProcess.CHOSEN_SCHOOL, "The school that the teacher chose"),

    ROLE(OnboardingProcess.ROLE, "The role at the school"),
    MEMBERSHIP(OnboardingProcess.MEMBERSHIP, "The teacher's place at the school"),
    UNDER_WAY(OnboardingProcess.UNDER_WAY, "Is another onboarding under way at this school?"),
    SCHOOL_KIND("schoolKind", "The kind of the school, for the table"),
    COUNTRY_TAKES_PART("countryTakesPart", "Does the country take part in eTwinning?"),
    MAY_JOIN(OnboardingProcess.MAY_JOIN, "May the teacher join eTwinning?"),
    ALREADY_VALIDATED(OnboardingProcess.ALREADY_VALIDATED, "Is the teacher validated at this school already?"),

    TAKEN_BACK(OnboardingProcess.TAKEN_BACK, "Was a decision taken back?"),
    DECISION_TAKEN_BACK(OnboardingProcess.DECISION_TAKEN_BACK, "The decision that was taken back"),

    ACCEPTS_CODE_OF_CONDUCT(OnboardingProcess.ACCEPTS_CODE_OF_CONDUCT, "Does the teacher accept the code of conduct?"),
    ACCEPTS_TERMS(OnboardingProcess.ACCEPTS_TERMS, "Does the teacher accept the terms of use?"),
    SHOWN_TEXTS(OnboardingProcess.SHOWN_TEXTS, "All that the form said which the teacher answers"),
    APPLICATION(OnboardingProcess.APPLICATION, "The application"),
    OFFICE(OnboardingProcess.OFFICE, "The national support organisation"),
    OFFICE_NAME(OnboardingProcess.OFFICE_NAME, "The name of the national support organisation"),
    DAYS(OnboardingProcess.DAYS, "How many days the office has to decide"),
    VALIDATOR(OnboardingProcess.VALIDATOR, "The validator who decided last"),
    EVIDENCE(OnboardingProcess.EVIDENCE, "What the validator is shown"),
    SHOWN(OnboardingProcess.SHOWN, "What the validator saw"),
    TEACHER_NAME("teacherName", "The teacher's name"),
    SCHOOL_NAME("schoolName", "The name of the school"),
    NEW_SCHOOL(OnboardingProcess.NEW_SCHOOL, "Is it a school that was just added?"),
    WAITING_SINCE(OnboardingProcess.WAITING_SINCE, "Since when the teacher waits, for the list of tasks"),
    SCHOOL_TOWN("schoolTown", "The town of the school, for the list of tasks"),
    PERSON_JUDGEMENT(OnboardingProcess.PERSON_JUDGEMENT, "The judgement on the person"),
    SCHOOL_JUDGEMENT(OnboardingProcess.SCHOOL_JUDGEMENT, "The judgement on the school"),
    MEMBERSHIP_JUDGEMENT(OnboardingProcess.MEMBERSHIP_JUDGEMENT, "The judgement on the person's place at the school"),
    DECISION(OnboardingProcess.DECISION, "The decision"),
    REFUSAL_REASON(OnboardingProcess.REFUSAL_REASON, "The kind of reason for a refusal"),
    REASON(OnboardingProcess.REASON, "The reason or the question, in the validator's words"),
    SURVIVOR(OnboardingProcess.SURVIVOR, "The school that this one is, as the validator chose"),
    OTHER_SCHOOL(OnboardingProcess.OTHER_SCHOOL, "Another school that this one is, as the validator typed"),
    MERGE_REASON(OnboardingProcess.MERGE_REASON, "Why the two schools are one, as the validator wrote"),
    OUTCOME(OnboardingProcess.OUTCOME, "The outcome"),
    NO_SUCH_SCHOOL(OnboardingProcess.NO_SUCH_SCHOOL, "Is it a new school that does not exist?"),
    MERGE_INTO(OnboardingProcess.MERGE_INTO, "The school that this one is"),
    MERGE_BECAUSE(OnboardingProcess.MERGE_BECAUSE, "Why the two schools are one"),
    HEAD_ADDRESS(OnboardingProcess.HEAD_ADDRESS, "The address at which the head is asked"),
    ANSWER(OnboardingProcess.ANSWER, "The teacher's answer"),
    HEAD_TO_BE_ASKED(OnboardingProcess.HEAD_TO_BE_ASKED, "Is the head to be asked?"),
    CERTIFICATE_WANTED(OnboardingProcess.CERTIFICATE_WANTED, "Is the certificate of employment still wanted?"),
    CERTIFICATE_NUMBER(OnboardingProcess.CERTIFICATE_NUMBER, "The number of the certificate of employment"),
    CERTIFICATE_DATE(OnboardingProcess.CERTIFICATE_DATE, "The date of the certificate of employment"),

    WAITING_TASK(OnboardingProcess.WAITING_TASK, "The task that waits"),
    WAITED(OnboardingProcess.WAITED, "How long it has waited"),
    LAST_REMINDER(OnboardingProcess.LAST_REMINDER, "Is this the last reminder?");

    private final String id;
    private final String label;

    CaseVariable(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name that diagrams and forms use. */
    public String id() {
        return id;
    }

    /** What it is, for people: a noun, or a question where it is yes or no. */
    public String label() {
        return label;
    }
}
