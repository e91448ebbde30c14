package eu.etwinning.onboarding.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Takes the time of each form that is sent, from before the first filter until the answer is written. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SubmissionTimes extends OncePerRequestFilter {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        long start = System.nanoTime();
        chain.doFilter(request, response);
        if (request.getMethod().equals("POST") && request.getRequestURI().startsWith("/way/")) {
            nanos.add(System.nanoTime() - start);
        }
    }

    void forget() {
        nanos.clear();
    }

    @Override
    public String toString() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? "no form was sent" : String.format("%,d forms: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, slowest %.0f ms", sorted.size(),
                millis(sorted, 0.5), millis(sorted, 0.95), millis(sorted, 0.99), millis(sorted, 1));
    }

    private static double millis(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(sorted.size() * part) - 1) / 1e6;
    }
}
