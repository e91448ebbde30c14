package eu.etwinning.onboarding.demo;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What the login form said besides the address. */
class LoginDetails extends WebAuthenticationDetails {

    private final boolean unverified;

    LoginDetails(HttpServletRequest request) {
        super(request);
        this.unverified = request.getParameter("unverified") != null;
    }

    boolean unverified() {
        return unverified;
    }
}
