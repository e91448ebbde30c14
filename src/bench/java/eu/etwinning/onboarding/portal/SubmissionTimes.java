package eu.etwinning.onboarding.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes the time of each form that is sent, from before the first filter until the answer is written, and of its
 * thread's computing, which says more where the machine has other work, too.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SubmissionTimes extends OncePerRequestFilter {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Long> waited = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> computed = Collections.synchronizedList(new ArrayList<>());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        long computedBefore = threads.getCurrentThreadCpuTime();
        chain.doFilter(request, response);
        if (request.getMethod().equals("POST") && request.getRequestURI().startsWith("/way/")) {
            waited.add(System.nanoTime() - start);
            computed.add(threads.getCurrentThreadCpuTime() - computedBefore);
        }
    }

    void forget() {
        waited.clear();
        computed.clear();
    }

    @Override
    public String toString() {
        return waited.isEmpty()
                ? "no form was sent"
                : String.format(
                        "%,d forms: %s%nof which the application computed: %s",
                        waited.size(), line(waited), line(computed));
    }

    private static String line(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return String.format(
                "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, slowest %.0f ms",
                millis(sorted, 0.5), millis(sorted, 0.95), millis(sorted, 0.99), millis(sorted, 1));
    }

    private static double millis(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(sorted.size() * part) - 1) / 1e6;
    }
}
