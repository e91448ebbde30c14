/** How cases that are under way move to a newer version, and which cannot. */
package eu.etwinning.onboarding.definition.migration;
