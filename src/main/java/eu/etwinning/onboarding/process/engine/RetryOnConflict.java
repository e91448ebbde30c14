package eu.etwinning.onboarding.process.engine;

import eu.etwinning.onboarding.account.Accounts;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Runs something in a transaction of its own, and once more if another one was faster: the second try sees what the
 * first one did, and leads there. Two requests of the same person at the same moment end this way.
 */
@Component
public class RetryOnConflict {

    private final TransactionOperations transaction;
    private final Accounts accounts;

    RetryOnConflict(TransactionOperations transaction, Accounts accounts) {
        this.transaction = transaction;
        this.accounts = accounts;
    }

    public <T> T run(Supplier<T> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (ProcessEnginePersistenceException
                | OptimisticLockingException
                | DataIntegrityViolationException
                | ConcurrencyFailureException overtaken) {
            return transaction.execute(status -> work.get());
        }
    }

    /**
     * The same, after whatever else is being done about this teacher: what the engine reads then is not half changed.
     */
    public void run(UUID teacher, Runnable work) {
        run(() -> {
            accounts.lock(teacher);
            work.run();
            return null;
        });
    }
}
