/** How alike two schools are. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.school.duplicate;
