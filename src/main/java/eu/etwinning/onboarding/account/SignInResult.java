package eu.etwinning.onboarding.account;

/**
 * What a sign-in brought.
 *
 * @param teacher the account, with name and address as EU Login has them now
 * @param addressChanged whether the address differs, case aside, from the one of the last sign-in; false at the first
 */
public record SignInResult(Teacher teacher, boolean addressChanged) {}
