package eu.etwinning.onboarding.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.util.function.Supplier;

/**
 * Runs something in a transaction of its own, and once more if another one was faster: the second try sees what the first one did, and leads
 * there. Two requests of the same person at the same moment end this way.
 */
@Component
class SecondTry {

    private final TransactionOperations transaction;

    SecondTry(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    <T> T run(Supplier<T> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (ProcessEnginePersistenceException | OptimisticLockingException | DataIntegrityViolationException | ConcurrencyFailureException overtaken) {
            return transaction.execute(status -> work.get());
        }
    }

    void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
