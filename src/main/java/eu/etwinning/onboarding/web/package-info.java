/**
 * What holds for every request before any page sees it: which address it came from and which one it went to, how much
 * it may send, and how long the session of a stranger lives.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Web",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.web;
