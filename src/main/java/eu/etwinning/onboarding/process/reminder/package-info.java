/** Reminders of what waits for a teacher. */
package eu.etwinning.onboarding.process.reminder;
