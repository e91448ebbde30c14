package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.AddressTakenException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

import java.io.IOException;
import java.util.NoSuchElementException;

/** What a page of the portal answers where it cannot do what was asked. */
@ControllerAdvice(basePackageClasses = PortalProblems.class)
class PortalProblems {

    private final String support;

    PortalProblems(@Value("${onboarding.support-address}") String support) {
        this.support = support;
    }

    /** The page explains and says where to turn; nothing was taken over or linked. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String addressTaken(AddressTakenException taken, Model model) {
        model.addAttribute("problem", "address-taken").addAttribute("support", support);
        return "portal/problem";
    }

    /** Somebody else's school looks like one that does not exist. */
    @ExceptionHandler
    void notThere(NoSuchElementException missing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
