package eu.etwinning.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Refuses what no browser sends before anything reads it: an address that may be read in two ways, a method that nobody
 * knows, the character NUL, which no text of the database can hold. And the page that explains errors, where nothing
 * has gone wrong, is no page.
 */
class MalformedRequestFilter extends OncePerRequestFilter {

    private final HttpFirewall firewall = new StrictHttpFirewall();
    private final String errorPage;

    MalformedRequestFilter(String errorPage) {
        this.errorPage = errorPage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTwofold(request)
                || request.getParameterMap().entrySet().stream().anyMatch(MalformedRequestFilter::hasNul)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else if (request.getServletPath().equals(errorPage)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether the address as it was sent is another one than that of the servlet that was chosen for it. */
    private boolean isTwofold(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException rejected) {
            return true;
        }
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                && !request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
    }

    private static boolean hasNul(Map.Entry<String, String[]> parameter) {
        return hasNul(parameter.getKey())
                || Arrays.stream(parameter.getValue()).anyMatch(MalformedRequestFilter::hasNul);
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
