package eu.etwinning.onboarding.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a client may ask the API in a minute. Each node counts for itself. */
@Component
class RequestLimit {

    private static final long MINUTE = 60;
    /** More clients than this in a minute are strangers to each other; the oldest are forgotten. */
    private static final long MOST_CLIENTS = 100_000;

    private final Cache<String, AtomicInteger> requests =
            Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterWrite(Duration.ofSeconds(2 * MINUTE)).build();
    private final int perMinute;
    private final Clock clock;

    RequestLimit(@Value("${onboarding.schools.requests-per-minute}") int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** @throws TooManyRequestsException if the client has asked as often as it may */
    void take(String client) {
        long now = clock.instant().getEpochSecond();
        int count = requests.get(client + ' ' + now / MINUTE, key -> new AtomicInteger()).incrementAndGet();
        if (count > perMinute) {
            throw new TooManyRequestsException(MINUTE - now % MINUTE);
        }
    }
}
