package eu.etwinning.onboarding.notification;

/** What became of a notice. */
enum NoticeResult {
    SENT,
    /** It was not true any more when it could have been sent. */
    DROPPED,
    /** The mail server did not take it for days. */
    GIVEN_UP
}
