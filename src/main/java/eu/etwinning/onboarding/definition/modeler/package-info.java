/** What process owners may name in diagrams, tables and forms, read from the delegates. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.definition.modeler;
