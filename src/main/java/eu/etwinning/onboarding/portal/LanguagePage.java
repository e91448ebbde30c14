package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.language.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The choice of a language, on every page. It leads back to the page where it was made. */
@Controller
class LanguagePage {

    private final Languages languages;
    private final PageLanguage pageLanguage;
    private final SignedInLanguage signedIn;

    LanguagePage(Languages languages, PageLanguage pageLanguage, SignedInLanguage signedIn) {
        this.languages = languages;
        this.pageLanguage = pageLanguage;
        this.signedIn = signedIn;
    }

    @GetMapping("/language/{language}")
    String choose(
            @PathVariable String language,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session) {
        Locale chosen = languages.find(language).orElseThrow(() -> new NoSuchElementException("No such language"));
        pageLanguage.setLocale(request, response, chosen);
        signedIn.choose(session, chosen);
        return "redirect:" + pageBefore(request);
    }

    /** Only the path of it: nothing leads to another host. */
    private static String pageBefore(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .map(LanguagePage::path)
                .orElse("/");
    }

    private static String path(String address) {
        try {
            URI page = new URI(address);
            String path =
                    "/" + Optional.ofNullable(page.getRawPath()).orElse("").replaceFirst("^/+", "");
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException nonsense) {
            return "/";
        }
    }
}
