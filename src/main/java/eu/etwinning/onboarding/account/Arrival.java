package eu.etwinning.onboarding.account;

/**
 * What a sign-in brought.
 *
 * @param teacher        the account, with name and address as EU Login has them now
 * @param addressChanged whether the address differs from the one of the last sign-in
 */
public record Arrival(Teacher teacher, boolean addressChanged) {
}
