/**
 * The languages that people can read here, and names that the Java platform knows in all of them. A language is there
 * as soon as its files are: {@code messages/*_<language>.properties} and {@code forms/translations/<language>.json}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Language",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.language;
