/** The school register: import, export, search, creation and merging of schools. */
@org.springframework.modulith.ApplicationModule(
        displayName = "School register",
        allowedDependencies = {"account", "cluster", "csv"})
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.school;
