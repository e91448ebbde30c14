/**
 * A membership's way into eTwinning: which state may follow which, the application, the decisions on record, the head's
 * answer, the access.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Applications",
        allowedDependencies = {"account", "calendar", "cluster", "membership", "school"})
package eu.etwinning.onboarding.application;
