/** Which sets there were, on record. */
package eu.etwinning.onboarding.definition.record;
