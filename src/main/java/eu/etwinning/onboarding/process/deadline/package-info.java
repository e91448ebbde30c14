/** Days, working days and deadlines, by the clock of the office that has the case. */
package eu.etwinning.onboarding.process.deadline;
