package eu.etwinning.onboarding.desk;

/** What a group of the staff is there for, and so which pages its members open and which calls their webapps make. */
enum Duty {
    VALIDATOR, OFFICE_ADMINISTRATOR, PROCESS_OWNER, ADMINISTRATOR
}
