/** The file of old accounts, line by line. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.account.file;
