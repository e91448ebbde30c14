/** What process owners may name in diagrams, tables and forms, read from the delegates. */
package eu.etwinning.onboarding.definition.modeler;
