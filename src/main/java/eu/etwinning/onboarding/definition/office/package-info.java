/** Which office has a diagram of its own. */
package eu.etwinning.onboarding.definition.office;
