package eu.etwinning.onboarding.notification;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import eu.etwinning.onboarding.account.NoEmailAddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/**
 * Tries a mail again, each time after a little longer; after the last try, or at once where no try could ever succeed,
 * it is given up.
 */
class MailRetries<T> implements FailureHandler<T> {

    private static final Logger LOG = LoggerFactory.getLogger(MailRetries.class);
    private static final double LONGER_EACH_TIME = 1.2;

    private final FailureHandler<T> later;
    private final Consumer<T> givenUp;

    /** @param givenUp is told what was to be sent when it is given up */
    MailRetries(MailProperties properties, Consumer<T> givenUp) {
        this.givenUp = givenUp;
        later = new MaxRetriesFailureHandler<>(
                properties.mostTries(),
                new ExponentialBackoffFailureHandler<>(properties.retryAfter(), LONGER_EACH_TIME),
                (complete, operations) -> givenUp.accept(order(complete)));
    }

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<T> operations) {
        Throwable failure = complete.getCause().orElse(null);
        if (failure instanceof NoEmailAddressException
                || (failure instanceof MailNotSentException refused && refused.isForGood())) {
            LOG.warn(
                    "{} {} is given up at the first try: {}",
                    complete.getExecution().taskInstance.getTaskName(),
                    complete.getExecution().taskInstance.getId(),
                    failure.getMessage());
            operations.stop();
            givenUp.accept(order(complete));
        } else {
            later.onFailure(complete, operations);
        }
    }

    /** What the task was scheduled with. */
    @SuppressWarnings("unchecked")
    private T order(ExecutionComplete complete) {
        return (T) complete.getExecution().taskInstance.getData();
    }
}
