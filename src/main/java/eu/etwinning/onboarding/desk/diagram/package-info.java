/** The diagrams that are live, drawn, with the people who wait in them. */
package eu.etwinning.onboarding.desk.diagram;
