package eu.etwinning.onboarding.notification;

import java.util.UUID;

/** What waits for teachers: asked before one is reminded, because it may be done since the reminder was scheduled. */
public interface WaitingTasks {

    /** Whether this task still waits for this teacher. */
    boolean waits(UUID teacher, String task);
}
