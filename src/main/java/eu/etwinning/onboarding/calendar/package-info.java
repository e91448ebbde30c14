/** Days and weeks: each office lives by the clock of its own country, and so do those who wait for it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.calendar;
