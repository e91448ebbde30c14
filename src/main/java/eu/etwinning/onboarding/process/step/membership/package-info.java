/** The steps that attach a teacher to a school, and detach. */
package eu.etwinning.onboarding.process.step.membership;
