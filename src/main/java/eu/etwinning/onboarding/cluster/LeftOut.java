package eu.etwinning.onboarding.cluster;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What failed in work on many, by the work and the thing's id: said once in the log, whichever node comes upon it and
 * however often, until it worked in between. Written in a transaction of its own, so that it stays when the work is
 * rolled back.
 */
@Component
public class LeftOut {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);

    /** What nobody came upon for so long is gone or mended. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    LeftOut(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * This failed and is left out.
     *
     * @param work what was done to many, e.g. {@code escalation}
     * @param item the id of the one that failed
     */
    public void add(String work, String item, RuntimeException problem) {
        try {
            if (isNew(work, item, problem)) {
                LOG.error("Left out in the work '{}', while all others go on: {}", work, item, problem);
            }
        } catch (DataAccessException | TransactionException notKept) {
            LOG.error(
                    "Left out in the work '{}', while all others go on: {} ({})",
                    work,
                    item,
                    notKept.getMessage(),
                    problem);
        }
    }

    /** This worked. */
    public void remove(String work, String item) {
        jdbc.sql("delete from left_out where work = :work and item = :item")
                .param("work", work)
                .param("item", item)
                .update();
    }

    /** The ids of those that failed fewer times than this, oldest first. */
    public List<String> failedLessThan(String work, int times) {
        return jdbc.sql("select item from left_out where work = :work and times < :times order by first_at, item")
                .param("work", work)
                .param("times", times)
                .query(String.class)
                .list();
    }

    private boolean isNew(String work, String item, RuntimeException problem) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String text = String.valueOf(problem);
        return Boolean.TRUE.equals(ownTransaction.execute(status -> {
            jdbc.sql("delete from left_out where last_at < :before")
                    .param("before", now.minus(FORGOTTEN_AFTER))
                    .update();
            return jdbc.sql("""
                            insert into left_out (work, item, problem, first_at, last_at) values (:work, :item, :problem, :now, :now)
                            on conflict (work, item) do update set problem = excluded.problem, last_at = greatest(left_out.last_at, excluded.last_at),
                                times = left_out.times + 1
                            returning times = 1""")
                    .param("work", work)
                    .param("item", item)
                    .param(
                            "problem",
                            text.substring(0, Math.min(text.length(), LONGEST)).replace("\0", ""))
                    .param("now", now)
                    .query(Boolean.class)
                    .single();
        }));
    }
}
