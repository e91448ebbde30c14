package eu.etwinning.onboarding.membership;

/**
 * What a teacher is at a school. "Company Staff" is the platform's word for the non-pedagogical staff; choosing it
 * closes the eTwinning section (notice of FRSE, 2022).
 */
public enum Role {
    TEACHER,
    HEAD_TEACHER,
    SCHOOL_PSYCHOLOGIST,
    LIBRARIAN,
    PEDAGOGUE,
    OTHER_PEDAGOGICAL_STAFF,
    COMPANY_STAFF
}
