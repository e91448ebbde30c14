/** The schools of a teacher (memberships) and the role held at each. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Memberships",
        allowedDependencies = {})
package eu.etwinning.onboarding.membership;
