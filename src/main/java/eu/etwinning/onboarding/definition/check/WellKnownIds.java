package eu.etwinning.onboarding.definition.check;

/** What the laws speak of, by the names in diagrams, forms and tables. */
final class WellKnownIds {

    static final String CHECK_ROLE = "checkRole";
    static final String ELIGIBILITY = "etwinning-eligibility";
    static final String MAY_JOIN = "mayJoin";
    static final String CREATE_SCHOOL = "createSchool";
    static final String LOOK_UP_SCHOOL = "lookUpSchool";
    static final String ATTACH_SCHOOL = "attachSchool";
    static final String APPLY_FORM = "apply-for-etwinning";
    static final String SUBMIT_APPLICATION = "submitApplication";
    static final String REOPEN_APPLICATION = "reopenApplication";
    static final String RECORD_DECISION = "recordDecision";
    static final String GRANT_ACCESS = "grantAccess";
    static final String OUTCOME = "outcome";
    static final String OFFICE = "office";
    static final String NATIONAL_OFFICE = "national-office";
    static final String DECISION = "decision";

    private WellKnownIds() {}
}
