package eu.etwinning.onboarding.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What EU Login is asked at a sign-in; whoever has signed out from this browser before is to be asked there, too, even
 * if EU Login knows somebody still.
 */
class EuLoginRequests implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver requests;
    private final AskAgainCookie askAgain;

    EuLoginRequests(OAuth2AuthorizationRequestResolver requests, AskAgainCookie askAgain) {
        this.requests = requests;
        this.askAgain = askAgain;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asking(request, requests.resolve(request));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asking(request, requests.resolve(request, registration));
    }

    private OAuth2AuthorizationRequest asking(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        if (asked == null || !askAgain.isIn(request)) {
            return asked;
        }
        // OpenID Connect Core 1.0, section 3.1.2.1
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> parameters.put("prompt", "login"))
                .build();
    }
}
