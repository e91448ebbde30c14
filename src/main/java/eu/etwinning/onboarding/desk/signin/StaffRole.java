package eu.etwinning.onboarding.desk.signin;

/** What a group of the staff is there for, and so which pages its members open and which calls their webapps make. */
public enum StaffRole {
    VALIDATOR,
    OFFICE_ADMINISTRATOR,
    PROCESS_OWNER,
    ADMINISTRATOR
}
