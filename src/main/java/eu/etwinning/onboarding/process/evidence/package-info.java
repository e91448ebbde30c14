/** What a validator sees of a case. */
package eu.etwinning.onboarding.process.evidence;
