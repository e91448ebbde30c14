/**
 * The commands of the jar: work done from the command line, without web server, job executor or deployment.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Commands")
package eu.etwinning.onboarding.command;
