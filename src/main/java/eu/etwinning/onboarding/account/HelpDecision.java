package eu.etwinning.onboarding.account;

/**
 * Who decides on a request for help.
 *
 * @param office the national support organisation
 * @param decidedBy the user id of the validator
 */
public record HelpDecision(String office, String decidedBy) {}
