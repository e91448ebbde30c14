/** The commands of the jar: work done from the command line, without web server, job executor or deployment. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Commands",
        allowedDependencies = {
            "account",
            "cluster",
            "csv",
            "definition",
            "definition :: findings",
            "desk",
            "process",
            "school"
        })
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.command;
