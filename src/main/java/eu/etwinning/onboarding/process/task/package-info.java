/** The tasks of teachers and of validators: what their forms are filled with, and who gets them. */
package eu.etwinning.onboarding.process.task;
