/**
 * The diagrams, tables and forms as they come from files into the engine: which sets there were and which is live, what
 * differs between two, how to go back, and how cases move to a newer version. The process does not know of it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Definitions",
        allowedDependencies = {
            "account",
            "application",
            "cluster",
            "csv",
            "membership",
            "notification",
            "process",
            "process :: vocabulary",
            "school"
        })
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.definition;
