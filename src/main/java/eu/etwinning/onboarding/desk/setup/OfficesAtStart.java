package eu.etwinning.onboarding.desk.setup;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sets the offices up when the diagrams are deployed and before the first request comes. Commands of the jar leave them
 * alone.
 */
@Component
@ConditionalOnWebApplication
class OfficesAtStart implements SmartLifecycle {

    private final Offices offices;
    private volatile boolean running;

    OfficesAtStart(Offices offices) {
        this.offices = offices;
    }

    @Override
    public void start() {
        offices.make();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Well before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
