/**
 * All that knows the engine while cases run: what the pages of teachers and staff may ask of it. The delegates lie in
 * the rooms {@code step}, named as the tasks of the diagrams are.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Process",
        allowedDependencies = {
            "account",
            "application",
            "calendar",
            "cluster",
            "language",
            "membership",
            "notification",
            "school"
        })
package eu.etwinning.onboarding.process;
