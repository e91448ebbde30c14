/**
 * The rules that diagrams, tables and forms keep before they are deployed: one class for each rule, and a walk through
 * all that can happen to a case for the laws that none may break. Needs no database and no running engine.
 */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.definition.check;
