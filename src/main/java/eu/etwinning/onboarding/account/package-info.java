/**
 * Who signed in: the EU Login identity of a teacher, the accounts of the old eTwinning platform, and the match between
 * the two by e-mail address.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"cluster", "csv"})
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.account;
