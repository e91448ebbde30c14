package eu.etwinning.onboarding.startup;

/** The database was made while the application was developed, by migrations that the baseline took the place of. */
class DevelopmentDatabaseException extends RuntimeException {

    DevelopmentDatabaseException() {
        super("The database was made by migrations that there are no more");
    }
}
