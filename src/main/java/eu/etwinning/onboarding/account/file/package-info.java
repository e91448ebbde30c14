/** The file of old accounts, line by line. */
package eu.etwinning.onboarding.account.file;
