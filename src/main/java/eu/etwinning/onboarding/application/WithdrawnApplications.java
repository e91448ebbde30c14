package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.AccessEnded;
import eu.etwinning.onboarding.membership.ApplicationWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** What a change of the membership means for its application, in the same transaction. */
@Component
class WithdrawnApplications {

    private final ApplicationRepository repository;
    private final Clock clock;

    WithdrawnApplications(ApplicationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationWithdrawn withdrawn) {
        repository.findOpen(withdrawn.membership()).ifPresent(application -> {
            application.withdraw(clock.instant());
            repository.flush();
        });
    }

    @EventListener
    void on(AccessEnded ended) {
        repository.findApproved(ended.membership()).forEach(application -> {
            application.endApproval();
            repository.flush();
        });
    }
}
