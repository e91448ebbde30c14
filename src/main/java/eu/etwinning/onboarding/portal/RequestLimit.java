package eu.etwinning.onboarding.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often something may be done in a minute. Each node counts for itself.
 *
 * @param <T> who does it: never a text that a stranger chose
 */
class RequestLimit<T> {

    private static final long MINUTE = 60;
    /** More than this in a minute are strangers to each other; the oldest are forgotten. */
    private static final long MOST = 100_000;

    private final Cache<Minute<T>, AtomicInteger> requests = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofSeconds(2 * MINUTE))
            .build();
    private final int perMinute;
    private final Clock clock;

    RequestLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** @throws TooManyRequestsException if it was done as often as it may be */
    void take(T who) {
        long now = clock.instant().getEpochSecond();
        int count = requests.get(new Minute<>(who, now / MINUTE), key -> new AtomicInteger())
                .incrementAndGet();
        if (count > perMinute) {
            throw new TooManyRequestsException(MINUTE - now % MINUTE);
        }
    }

    private record Minute<T>(T who, long number) {}
}
