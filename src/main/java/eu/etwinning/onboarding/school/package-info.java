/** The school register: import, export, search, creation and merging of schools. */
@org.springframework.modulith.ApplicationModule(
        displayName = "School register",
        allowedDependencies = {"account", "cluster", "csv"})
package eu.etwinning.onboarding.school;
