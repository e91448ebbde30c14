package eu.etwinning.onboarding.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sign-ins that a browser has begun, each by its state, so that tabs do not take one another's. An answer counts
 * once, and only in the browser that asked.
 */
class StartedSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PREFIX = StartedSignIns.class.getName() + ".";
    /** Nobody has more tabs at EU Login; the oldest is forgotten. */
    private static final int MOST = 5;

    private final Clock clock;

    StartedSignIns(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(name(request)) instanceof Started started
                ? started.request()
                : null;
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest started, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        List<String> before = Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> session.getAttribute(name) instanceof Started other ? Map.entry(name, other.at()) : null)
                .filter(Objects::nonNull)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        before.stream().skip(MOST - 1L).forEach(session::removeAttribute);
        session.setAttribute(PREFIX + started.getState(), new Started(clock.instant(), started));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest started = loadAuthorizationRequest(request);
        if (started != null) {
            request.getSession().removeAttribute(name(request));
        }
        return started;
    }

    private static String name(HttpServletRequest request) {
        return PREFIX + request.getParameter(OAuth2ParameterNames.STATE);
    }

    private record Started(Instant at, OAuth2AuthorizationRequest request) implements Serializable {}
}
