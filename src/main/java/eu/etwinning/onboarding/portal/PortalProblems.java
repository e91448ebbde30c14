package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.AddressConflicts;
import eu.etwinning.onboarding.account.AddressTakenException;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.HelpRequests;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

import java.io.IOException;
import java.util.NoSuchElementException;

/** What a page of the portal answers where it cannot do what was asked. */
@ControllerAdvice(basePackageClasses = PortalProblems.class)
class PortalProblems {

    private final AddressConflicts conflicts;
    private final HelpRequests requests;
    private final String support;

    PortalProblems(
            AddressConflicts conflicts, HelpRequests requests, @Value("${onboarding.support-address}") String support) {
        this.conflicts = conflicts;
        this.requests = requests;
        this.support = support;
    }

    /**
     * The page explains and says what an office decided, or that it has been asked to; nothing was taken over or
     * linked.
     */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String addressTaken(AddressTakenException taken, Authentication signIn, Model model) {
        OidcUser person = (OidcUser) signIn.getPrincipal();
        String refusal = conflicts
                .of(person.getSubject(), new EmailAddress(person.getEmail()))
                .map(conflict -> requests.get(conflict.help()).refusal())
                .orElse(null);
        model.addAttribute("problem", "address-taken")
                .addAttribute("refusal", refusal)
                .addAttribute("support", support);
        return "portal/problem";
    }

    /** Somebody else's school looks like one that does not exist. */
    @ExceptionHandler
    void notThere(NoSuchElementException missing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
