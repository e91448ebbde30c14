/** What must be configured before anything starts, with a sentence for what is missing or cannot hold. */
@org.springframework.modulith.ApplicationModule(displayName = "Start", allowedDependencies = "account")
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.startup;
