/** The diagrams that are live, drawn, with the people who wait in them. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.desk.diagram;
