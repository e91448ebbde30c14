package eu.etwinning.onboarding.notification;

import java.util.Locale;

/** What teachers are told of. */
enum NoticeKind {
    /** Signed in for the first time, and no old account has the address. */
    WELCOME,
    /** The old account was found: at the first sign-in this is the welcome. */
    OLD_ACCOUNT_LINKED,
    SCHOOL_ATTACHED,
    APPLICATION_RECEIVED,
    QUESTION,
    VALIDATED,
    REFUSED,
    /** Was validated, and is not any more. */
    ACCESS_WITHDRAWN,
    /** The office took back what it had decided, and looks again. */
    DECISION_TAKEN_BACK,
    /**
     * What an office decided where the teacher asked for help with an old account, or where the address was wanted by
     * somebody else.
     */
    HELP_DECIDED,
    /** The old account is somebody else's now, because an office says so. */
    OLD_ACCOUNT_MOVED,
    /** The school was judged not to exist, in somebody else's case. */
    SCHOOL_CLOSED,
    /** Something waits for the teacher since some days. */
    REMINDER;

    /** As texts and Message-IDs have it, e.g. {@code school-attached}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
