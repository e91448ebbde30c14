/** The steps from the sign-in to the old account. */
package eu.etwinning.onboarding.process.step.oldaccount;
