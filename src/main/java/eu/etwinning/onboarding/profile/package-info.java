/**
 * The schools of a teacher (memberships) and the role held at each.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Profile")
package eu.etwinning.onboarding.profile;
