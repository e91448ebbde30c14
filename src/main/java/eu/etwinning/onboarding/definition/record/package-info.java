/** Which sets there were, on record. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.definition.record;
