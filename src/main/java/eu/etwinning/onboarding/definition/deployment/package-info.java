/**
 * How a set comes into the engine: read from the folder, checked, compared with what is live, deployed as a whole or
 * not at all.
 */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.definition.deployment;
