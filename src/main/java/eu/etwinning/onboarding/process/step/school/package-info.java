/** The steps that find a school, add one, merge and close one. */
package eu.etwinning.onboarding.process.step.school;
