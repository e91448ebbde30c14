/** The teacher's web pages and the public API. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "account",
            "application",
            "calendar",
            "json",
            "language",
            "membership",
            "process",
            "school",
            "signin",
            "web"
        })
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.portal;
