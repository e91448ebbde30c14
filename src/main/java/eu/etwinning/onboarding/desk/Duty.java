package eu.etwinning.onboarding.desk;

/** What a group of the staff is there for, and so which calls its members' webapps make. */
enum Duty {
    VALIDATOR, PROCESS_OWNER, ADMINISTRATOR
}
