/** JSON that somebody sent: read strictly, into a shape that is known, with a sentence's worth of what was wrong. */
@org.springframework.modulith.ApplicationModule(
        displayName = "JSON",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.json;
