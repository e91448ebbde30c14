package eu.etwinning.onboarding.notification;

import java.util.Map;
import java.util.UUID;

/**
 * Something that a teacher is to be told, by ids and codes alone: what the mail says is read when it is sent.
 *
 * @param occasion tells it from all others of the same kind for the same teacher
 * @param details what else the mail needs to find its content, by the names that {@link TeacherLetters} asks for
 */
record TeacherNotice(NoticeKind kind, UUID teacher, String occasion, Map<String, String> details) {

    static final String MEMBERSHIP = "membership";
    static final String APPLICATION = "application";
    static final String ROUND = "round";
    static final String DECISION = "decision";
    static final String OFFICE = "office";
    static final String DAYS = "days";
    static final String TASK = "task";
    static final String USER_TASK = "userTask";
    static final String LAST = "last";
    static final String HELP = "help";

    /** Names it among all notices to all teachers. */
    String id() {
        return kind.key() + "." + teacher + "." + occasion;
    }

    UUID membership() {
        return UUID.fromString(details.get(MEMBERSHIP));
    }
}
