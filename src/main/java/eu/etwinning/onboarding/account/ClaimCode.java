package eu.etwinning.onboarding.account;

import java.util.Locale;

/**
 * A code to be mailed.
 *
 * @param recipient the address of the old account, as the old platform had it
 * @param digits six of them
 * @param language what the teacher who asked reads
 */
public record ClaimCode(EmailAddress recipient, String digits, Locale language) {}
