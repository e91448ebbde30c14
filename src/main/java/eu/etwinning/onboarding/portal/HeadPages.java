package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.application.HeadAnswer;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.application.HeadLink;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.HeadAnswers;
import eu.etwinning.onboarding.school.SchoolRegister;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the head of a school says whether a person works there. Whoever has the link may answer, once; opening the page
 * answers nothing.
 */
@Controller
@RequestMapping("/head/{secret}")
class HeadPages {

    private final HeadInquiries inquiries;
    private final HeadAnswers answers;
    private final Memberships memberships;
    private final Accounts accounts;
    private final SchoolRegister schools;
    private final String support;

    HeadPages(
            HeadInquiries inquiries,
            HeadAnswers answers,
            Memberships memberships,
            Accounts accounts,
            SchoolRegister schools,
            @Value("${onboarding.support-address}") String support) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.memberships = memberships;
        this.accounts = accounts;
        this.schools = schools;
        this.support = support;
    }

    /** The link is a secret. */
    @ModelAttribute
    void forNoSearchEngine(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping
    String question(@PathVariable String secret, Authentication signedIn, Model model, HttpServletResponse response) {
        return show(inquiries.find(secret), signedIn, model, response);
    }

    @PostMapping
    String answer(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String answer,
            Authentication signedIn,
            Model model,
            HttpServletResponse response) {
        HeadLink asked = inquiries.find(secret);
        if (isAbout(signedIn, asked)) {
            return show(asked, signedIn, model, response);
        }
        Optional<HeadAnswer> chosen = Arrays.stream(HeadAnswer.values())
                .filter(offered -> offered.name().equals(answer))
                .findFirst();
        if (chosen.isEmpty()) {
            model.addAttribute("missing", true);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(asked, signedIn, model, response);
        }
        HeadLink link = answers.take(secret, chosen.get());
        if (link.state() == HeadLink.State.OPEN) {
            return "portal/head-thanks";
        }
        return show(link, signedIn, model, response);
    }

    /** Nobody answers about themselves as long as we can tell. */
    private boolean isAbout(Authentication signedIn, HeadLink link) {
        return link.state() == HeadLink.State.OPEN
                && signedIn != null
                && signedIn.getPrincipal() instanceof OidcUser user
                && accounts.of(memberships.get(link.inquiry().membership()).teacher(), user.getSubject())
                        .isPresent();
    }

    private String show(HeadLink link, Authentication signedIn, Model model, HttpServletResponse response) {
        if (isAbout(signedIn, link)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("state", "OWN").addAttribute("support", support);
            return "portal/head-closed";
        }
        if (link.state() != HeadLink.State.OPEN) {
            response.setStatus(
                    link.state() == HeadLink.State.UNKNOWN ? HttpStatus.NOT_FOUND.value() : HttpStatus.GONE.value());
            model.addAttribute("state", link.state()).addAttribute("support", support);
            return "portal/head-closed";
        }
        Membership membership = memberships.get(link.inquiry().membership());
        // Not under the names that the layout knows a signed-in teacher by.
        model.addAttribute("person", accounts.get(membership.teacher()).fullName())
                .addAttribute("role", membership.role())
                .addAttribute("place", schools.get(membership.school()))
                .addAttribute("answers", HeadAnswer.values());
        return "portal/head-question";
    }
}
