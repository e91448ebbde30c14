/** Which office has a diagram of its own. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.definition.office;
