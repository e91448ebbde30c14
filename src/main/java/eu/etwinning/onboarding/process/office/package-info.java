/** Which office has a case, and what the decision tables answer. */
package eu.etwinning.onboarding.process.office;
