package eu.etwinning.onboarding.desk.setup;

import java.util.List;

/**
 * The diagrams whose cases the offices work on. All rights of validators are on these, and on none that a teacher's
 * tasks are in.
 */
public final class OfficeCases {

    public static final String VALIDATION = "etwinning-validation";
    public static final String OLD_ACCOUNT_HELP = "old-account-help";
    public static final List<String> ALL = List.of(VALIDATION, OLD_ACCOUNT_HELP);

    private OfficeCases() {}
}
