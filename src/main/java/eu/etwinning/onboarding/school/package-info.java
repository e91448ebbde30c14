/**
 * The school register: import, search and creation of schools.
 */
@org.springframework.modulith.ApplicationModule(displayName = "School register")
package eu.etwinning.onboarding.school;
