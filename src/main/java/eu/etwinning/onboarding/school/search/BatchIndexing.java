package eu.etwinning.onboarding.school.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Indexes the schools of one batch while the next is read and written. */
public final class BatchIndexing implements AutoCloseable {

    private final SchoolIndex index;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    public BatchIndexing(SchoolIndex index) {
        this.index = index;
    }

    /**
     * Begins with the batch just written, once the one before is done: the next teacher who searches waits for whatever
     * is not indexed.
     *
     * @throws RuntimeException what the one before ended with
     */
    public void next() {
        finish();
        running = CompletableFuture.runAsync(index::bringUpToDate, thread);
    }

    /**
     * Waits for the last batch.
     *
     * @throws RuntimeException what it ended with
     */
    @Override
    public void close() {
        thread.shutdown();
        finish();
    }

    private void finish() {
        CompletableFuture<Void> last = running;
        running = CompletableFuture.completedFuture(null);
        try {
            last.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
