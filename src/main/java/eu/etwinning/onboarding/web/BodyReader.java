package eu.etwinning.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Reads bodies to their end before a page sees the request. A thread waits for each as long as it is on its way: so
 * only some may be at once, of one client and of all, each for a short time. Whoever sends slowly holds up whoever
 * sends, at the worst, and nobody who only reads.
 */
class BodyReader {

    private static final int AT_A_TIME = 8192;
    /**
     * In bytes: so much of a body that is too large is read all the same, for most programs read no answer before they
     * have sent everything.
     */
    private static final long READ_BEYOND = 2 << 20;

    private final WebProperties properties;
    private final Clock clock;
    private final Semaphore free;
    /** Only of those whose bodies are on their way now. */
    private final Map<Client, Integer> reading = new ConcurrentHashMap<>();

    BodyReader(WebProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        free = new Semaphore(properties.bodiesAtOnce());
    }

    /** @throws BodyRefusedException if it is too large, if it does not come in time, or if too many are on their way */
    byte[] read(HttpServletRequest request) throws IOException, BodyRefusedException {
        long limit = properties.bodyLimit(request.getRequestURI());
        if (request.getContentLengthLong() > limit + READ_BEYOND) {
            throw new BodyRefusedException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        Client client = Client.of(request);
        if (!free.tryAcquire()) {
            throw new BodyRefusedException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            if (reading.merge(client, 1, Integer::sum) > properties.bodiesAtOnceByOne()) {
                throw new BodyRefusedException(HttpStatus.TOO_MANY_REQUESTS);
            }
            return read(request.getInputStream(), limit);
        } finally {
            reading.computeIfPresent(client, (key, bodies) -> bodies == 1 ? null : bodies - 1);
            free.release();
        }
    }

    private byte[] read(InputStream body, long limit) throws IOException, BodyRefusedException {
        Instant end = clock.instant().plus(properties.bodyWithin());
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[AT_A_TIME];
        long size = 0;
        for (int length = body.read(part); length >= 0 && size <= limit + READ_BEYOND; length = body.read(part)) {
            size += length;
            if (size <= limit) {
                read.write(part, 0, length);
            }
            if (clock.instant().isAfter(end)) {
                throw new BodyRefusedException(
                        size > limit ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.REQUEST_TIMEOUT);
            }
        }
        if (size > limit) {
            throw new BodyRefusedException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return read.toByteArray();
    }
}
