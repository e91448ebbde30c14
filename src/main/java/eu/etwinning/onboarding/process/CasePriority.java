package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.application.Applications;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Which cases come first in the lists of an office. Public, because expressions of diagrams reach nothing else. */
@Component
public class CasePriority {

    /** As the engine has it for all tasks of which nothing else is said. */
    private static final int NORMAL = 50;
    /** A teacher was asked and has answered. */
    public static final int ANSWERED = 75;

    private final Applications applications;

    CasePriority(Applications applications) {
        this.applications = applications;
    }

    /** The priority of an application's case: the higher, the sooner. */
    public int of(String application) {
        return applications.isAnswered(UUID.fromString(application)) ? ANSWERED : NORMAL;
    }
}
