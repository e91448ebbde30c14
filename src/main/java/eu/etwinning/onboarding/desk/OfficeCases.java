package eu.etwinning.onboarding.desk;

import java.util.List;

/** The diagrams whose cases the offices work on. All rights of validators are on these, and on none that a teacher's tasks are in. */
final class OfficeCases {

    static final String VALIDATION = "etwinning-validation";
    static final String OLD_ACCOUNT_HELP = "old-account-help";
    static final List<String> ALL = List.of(VALIDATION, OLD_ACCOUNT_HELP);

    private OfficeCases() {
    }
}
