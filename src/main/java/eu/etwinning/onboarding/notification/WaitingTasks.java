package eu.etwinning.onboarding.notification;

import java.util.Optional;
import java.util.UUID;

/** What waits for teachers: asked when a mail is sent, because it may be done since the mail was scheduled. */
public interface WaitingTasks {

    /** Whether this task still waits for this teacher. */
    boolean waits(UUID teacher, String task);

    /** The task about this membership that waits for this teacher. */
    Optional<String> about(UUID teacher, UUID membership);
}
