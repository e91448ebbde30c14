package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.school.SchoolSources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import java.util.Set;

/** What everybody may read without signing in. */
@Controller
class PublicPages {

    private static final Set<String> PROBLEMS = Set.of(
            "address-missing",
            "address-unusable",
            "address-not-verified",
            "sign-in-cancelled",
            "sign-in-failed",
            "two-addresses");

    private final SchoolSources sources;
    private final String support;

    PublicPages(SchoolSources sources, @Value("${onboarding.support-address}") String support) {
        this.sources = sources;
        this.support = support;
    }

    @GetMapping("/")
    String start() {
        return "portal/start";
    }

    /** Where whoever has signed out arrives. */
    @GetMapping("/signed-out")
    String signedOut() {
        return "portal/signed-out";
    }

    @GetMapping("/about-the-data")
    String aboutTheData(Model model) {
        model.addAttribute("sources", sources.all());
        return "portal/about-the-data";
    }

    /** Why somebody could not sign in, and what to do. */
    @GetMapping("/problem/{problem}")
    String problem(@PathVariable String problem, Model model) {
        if (!PROBLEMS.contains(problem)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("problem", problem).addAttribute("support", support);
        return "portal/problem";
    }
}
