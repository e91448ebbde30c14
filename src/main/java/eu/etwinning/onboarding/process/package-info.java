/**
 * All that knows the engine: the delegates of the diagrams, the names used in them, the deployment of processes and forms, and the check of answers against the form as deployed.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Process")
package eu.etwinning.onboarding.process;
