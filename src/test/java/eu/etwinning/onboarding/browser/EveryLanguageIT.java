package eu.etwinning.onboarding.browser;

import eu.etwinning.onboarding.demo.EuLoginPerson;
import eu.etwinning.onboarding.language.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The longest pages in each language on the narrowest phone: words are longer elsewhere than in English. */
class EveryLanguageIT extends PortalInBrowser {

    /**
     * Whose words do not fit into it, or stand beyond the edge of the screen. What only a screen reader reads is one
     * pixel wide on purpose.
     */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('main *, header *, footer *')]
                .filter(element => [...element.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim()) && element.checkVisibility())
                .filter(element => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
                    || element.getBoundingClientRect().right > document.documentElement.clientWidth)
                .map(element => element.outerHTML.slice(0, 200))""";

    @Autowired
    private Languages languages;

    @Test
    void everyWordFitsOnAPhone() {
        List<String> cutOff = new ArrayList<>();
        for (Locale language : languages.all()) {
            String email = someone();
            known(EuLoginPerson.named("Aleksandra", "Konstantopoulou-Wiśniewska", email)
                    .withLocale(language.toLanguageTag()));
            try (TeacherInBrowser teacher = phone(language.toLanguageTag())) {
                teacher.open("/");
                look(teacher, language, "start", cutOff);
                teacher.signInFromTheStartPage(email);
                assertThat(teacher.page().locator(".fjs-container")).isVisible();
                look(teacher, language, "claim-old-account", cutOff);
                teacher.page().locator("input[type=radio]").last().check();
                look(teacher, language, "claim-old-account-by-help", cutOff);
                teacher.page().locator("input[type=radio]").first().check();
                teacher.page().locator(".fjs-container button[type=submit]").click();
                teacher.page().waitForURL("**/way?saved*");
                assertThat(teacher.page().locator(".fjs-form-field-select")).isVisible();
                look(teacher, language, "find-school", cutOff);
                for (String state : new String[] {"ELIGIBLE", "WAITING", "QUESTION", "VALIDATED", "REFUSED"}) {
                    membership(email, "Szkoła " + state, "TEACHER", state);
                }
                membership(
                        email,
                        "Zespół Szkół Ponadpodstawowych imienia Powstańców Wielkopolskich",
                        "COMPANY_STAFF",
                        "BLOCKED");
                teacher.open("/profile");
                look(teacher, language, "profile", cutOff);
                teacher.open("/about-the-data");
                look(teacher, language, "about-the-data", cutOff);
            }
        }
        assertThat(cutOff).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void look(TeacherInBrowser teacher, Locale language, String page, List<String> cutOff) {
        String view = language.getLanguage() + "-" + page;
        teacher.keepPicture("languages/" + view);
        assertThat(teacher.page().locator("html")).hasAttribute("lang", language.toLanguageTag());
        if (teacher.mustScrollSideways()) {
            cutOff.add(view + " must be scrolled sideways");
        }
        ((List<String>) teacher.page().evaluate(CUT_OFF)).forEach(element -> cutOff.add(view + ": " + element));
    }
}
