package eu.etwinning.onboarding.account;

import org.jspecify.annotations.Nullable;

/**
 * Who decides on a request for help.
 *
 * @param office the national support organisation
 * @param decidedBy the user id of the validator
 */
public record HelpDecision(
        @Nullable String office, @Nullable String decidedBy) {}
