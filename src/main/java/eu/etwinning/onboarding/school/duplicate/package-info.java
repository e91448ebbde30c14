/** How alike two schools are. */
package eu.etwinning.onboarding.school.duplicate;
