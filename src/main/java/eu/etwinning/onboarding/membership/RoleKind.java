package eu.etwinning.onboarding.membership;

/** What a role is to the laws of eTwinning: only those who work with pupils may have access. */
public enum RoleKind {
    PEDAGOGICAL,
    COMPANY_STAFF
}
