/**
 * The teacher's web pages.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Portal")
package eu.etwinning.onboarding.portal;
