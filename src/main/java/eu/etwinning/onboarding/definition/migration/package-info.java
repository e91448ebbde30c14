/** How cases that are under way move to a newer version, and which cannot. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.definition.migration;
