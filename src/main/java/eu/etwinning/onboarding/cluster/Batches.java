package eu.etwinning.onboarding.cluster;

import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes many rows at once, all of them in one transaction. Where the database refuses that, each half is written by
 * itself, and so on, until the rows are found that it does not take: all others are in.
 */
@Component
public class Batches {

    private static final int FEW = 100;

    private final TransactionOperations transaction;

    Batches(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /**
     * @param refused is told of each that the database does not take, with what it says
     * @return how many those were
     * @throws org.springframework.dao.DataAccessException if the database cannot be reached any more, or takes none of
     *     them
     */
    public <T> int write(List<T> rows, Consumer<List<T>> write, BiConsumer<T, String> refused) {
        Map<T, String> odd = new LinkedHashMap<>();
        written(rows, write, 0, odd);
        odd.forEach(refused);
        return odd.size();
    }

    private <T> int written(List<T> rows, Consumer<List<T>> write, int before, Map<T, String> odd) {
        if (rows.isEmpty()) {
            return 0;
        }
        try {
            transaction.executeWithoutResult(status -> write.accept(rows));
            return rows.size();
        } catch (NonTransientDataAccessResourceException unreachable) {
            throw unreachable;
        } catch (NonTransientDataAccessException problem) {
            if (rows.size() == 1) {
                odd.put(
                        rows.get(0),
                        String.valueOf(problem.getMostSpecificCause().getMessage())
                                .lines()
                                .findFirst()
                                .orElse(""));
                if (before == 0 && odd.size() > FEW) {
                    // Not the rows are odd, but what they are written to.
                    throw problem;
                }
                return 0;
            }
            int half = rows.size() / 2;
            int first = written(rows.subList(0, half), write, before, odd);
            return first + written(rows.subList(half, rows.size()), write, before + first, odd);
        }
    }
}
