package eu.etwinning.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Several things done at the same moment, each in a thread of its own. */
public final class Race {

    private Race() {}

    /** Runs them and returns what those threw that failed, when all have ended. */
    public static List<Throwable> failuresOf(Callable<?>... runners) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(runners.length);
        CyclicBarrier start = new CyclicBarrier(runners.length);
        try {
            List<? extends Future<?>> runs = Stream.of(runners)
                    .map(runner -> threads.submit(() -> {
                        start.await();
                        return runner.call();
                    }))
                    .toList();
            List<Throwable> failures = new ArrayList<>();
            for (Future<?> run : runs) {
                try {
                    run.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            return failures;
        } finally {
            threads.shutdown();
        }
    }
}
