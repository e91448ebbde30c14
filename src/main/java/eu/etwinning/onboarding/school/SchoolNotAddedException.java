package eu.etwinning.onboarding.school;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A school cannot be added like this, or not now; nothing was changed. */
public class SchoolNotAddedException extends RuntimeException {

    private final Reason reason;
    private final transient @Nullable Instant next;

    /** @param next from when on it can be added; null where that does not help */
    SchoolNotAddedException(Reason reason, @Nullable Instant next) {
        super("The school was not added: " + reason);
        this.reason = reason;
        this.next = next;
    }

    public Reason reason() {
        return reason;
    }

    /** From when on it can be added; null where that does not help. */
    public @Nullable Instant next() {
        return next;
    }

    /** Why a school cannot be added. */
    public enum Reason {
        /** The address of the head is one of the teacher's own, or one that the teacher has called so. */
        OWN_ADDRESS,
        TOO_MANY_OF_TEACHER,
        TOO_MANY_WITH_HEAD
    }
}
