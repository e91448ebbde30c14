/**
 * A membership's way into eTwinning: which state may follow which, the application, the decisions on record, the access.
 */
@org.springframework.modulith.ApplicationModule(displayName = "eTwinning")
package eu.etwinning.onboarding.etwinning;
