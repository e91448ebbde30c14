/**
 * Mails to teachers and to heads of schools. They are scheduled in the transaction of what they tell of, by ids alone;
 * a node sends them afterwards, and tries again while the mail server is down.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"account", "application", "calendar", "language", "membership", "school"})
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.notification;
