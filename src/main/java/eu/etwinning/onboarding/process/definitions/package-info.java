/**
 * The diagrams, tables and forms as they come from files into the engine: which sets there were and which is live, what differs between two, how to
 * go back, and how cases move to a newer version. The rest of the process knows of them only whether an office has a way of its own.
 */
@org.springframework.modulith.NamedInterface("definitions")
package eu.etwinning.onboarding.process.definitions;
