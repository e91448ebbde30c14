package eu.etwinning.onboarding.cluster;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many things: to each in a transaction of its own, so that what becomes of one is nothing to the others. What
 * fails is tried once more at the end, since another one may only have been faster; then it is {@link LeftOut}.
 */
@Component
public class OneByOne {

    private final TransactionTemplate ownTransaction;
    private final LeftOut leftOut;

    OneByOne(PlatformTransactionManager transactions, LeftOut leftOut) {
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.leftOut = leftOut;
    }

    /**
     * Does the work to each.
     *
     * @param work how it is called in the log
     * @param id by which the log names one of them
     * @return those with which it failed
     * @throws CannotCreateTransactionException if the database cannot be reached: the rest was not tried
     */
    public <T> List<T> run(String work, Collection<T> all, Function<T, String> id, Consumer<T> action) {
        List<T> again = new ArrayList<>();
        for (T one : all) {
            if (attempt(work, one, id, action) != null) {
                again.add(one);
            }
        }
        List<T> failed = new ArrayList<>();
        for (T one : again) {
            RuntimeException problem = attempt(work, one, id, action);
            if (problem != null) {
                failed.add(one);
                leftOut.add(work, id.apply(one), problem);
            }
        }
        return failed;
    }

    /** Null if it worked. */
    private <T> @Nullable RuntimeException attempt(String work, T one, Function<T, String> id, Consumer<T> action) {
        try {
            ownTransaction.executeWithoutResult(status -> {
                action.accept(one);
                leftOut.remove(work, id.apply(one));
            });
            return null;
        } catch (CannotCreateTransactionException unreachable) {
            // Nothing is wrong with this one: the database is gone, and with it the whole work.
            throw unreachable;
        } catch (RuntimeException problem) {
            return problem;
        }
    }
}
