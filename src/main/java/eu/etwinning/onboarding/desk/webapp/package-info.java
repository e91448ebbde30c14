/** What Camunda's webapps may call: a list of all that is allowed, and bodies built anew from what was accepted. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.desk.webapp;
