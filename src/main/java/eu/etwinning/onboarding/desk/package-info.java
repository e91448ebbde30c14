/**
 * The side of the staff: sign-in to Camunda's webapps, what they may call there, and the offices' tenants, groups and
 * grants.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "account",
            "application",
            "calendar",
            "cluster",
            "definition",
            "json",
            "notification",
            "process",
            "signin"
        })
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.desk;
