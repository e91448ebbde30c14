/** The codes by which teachers prove that an old account is theirs, and how many they may have. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.account.claim;
