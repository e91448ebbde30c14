package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.etwinning.onboarding.demo.EuLoginPerson;
import eu.etwinning.onboarding.demo.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Names that came with a file or from EU Login, and what people write to each other, on the way of one teacher:
 * everybody reads them as they were typed.
 */
class TypedNamesIT extends PortalInBrowser {

    private static final List<String> SCHOOLS = List.of(
            "Skola <b>Resna</b> & Co &amp; Dels [Log in again](https://evil.example) {{1+1}} *a*",
            "Skola {{#if true}} Iekava {{/if",
            "Skola {{schoolTown <img src=x onerror=alert(1)> www.evil.example",
            "= Skola # Virsraksts - saraksts `kods` ~~x~~ 1*2*3 | a | b _c_",
            "Skola \u05D1\u05D9\u05EA \u05E1\u05E4\u05E8 7 \\*");
    private static final String TOWN = "Zm*ys*l_x_ {{email}}";
    private static final String FIRST_NAME = "Ilze <i>x</i>";
    private static final String LAST_NAME = "{{1+1}} [Ozola](//evil.example) _o_";
    private static final String QUESTION =
            "1. What <class> do you *teach*?\n\n    - {{email}} `a`\n# https://evil.example &amp; more";
    private static final String ANSWER =
            "<b>3b</b> *and*\n> {{evidence}} [x](y)\n\t| a | b | \u0645\u062F\u0631\u0633\u0629 &lt;";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Mailbox mailbox;

    @Test
    void everybodyReadsThemAsTheyWereTyped() {
        SCHOOLS.forEach(this::latvian);
        staff("typed.names@example.org", "nso-lv");
        String email = someone();
        known(EuLoginPerson.named(FIRST_NAME, LAST_NAME, email));
        try (TeacherInBrowser teacher = phone();
                StaffInBrowser validator = staff()) {
            Page page = teacher.page();
            teacher.signIn(email);
            shows(page.locator("h1"), FIRST_NAME + " " + LAST_NAME);
            teacher.isNewToETwinning();
            teacher.select("Country of the school", "Latvia");
            teacher.fill("Words from the name of the school", "Skola <b>*a*</b> {{1+1}}");
            teacher.press("Search");
            teacher.readsHeading("Choose your school");
            Locator form = page.locator("#form");
            shows(form, "Skola <b>*a*</b> {{1+1}}");
            plainText(form);
            teacher.choose("Search again with other words");
            teacher.press("Continue");
            teacher.readsHeading("Find your school");
            teacher.fill("Words from the name of the school", "Skola");
            teacher.press("Search");
            teacher.readsHeading("Choose your school");
            shows(form, "fit Skola best");
            SCHOOLS.forEach(school -> shows(form, school + ", " + TOWN));
            plainText(form);
            teacher.keepPicture("phone-nasty-schools");
            for (String school : SCHOOLS) {
                page.locator(".fjs-form-field-radio label")
                        .filter(new Locator.FilterOptions().setHasText(school.substring(0, 16)))
                        .first()
                        .click();
                teacher.press("Continue");
                teacher.readsHeading("What do you do at this school?");
                shows(form, school + ", " + TOWN);
                plainText(form);
                if (!school.equals(SCHOOLS.get(SCHOOLS.size() - 1))) {
                    teacher.press("Back to the step before");
                    teacher.readsHeading("Choose your school");
                }
            }
            teacher.press("Back to the step before");
            page.locator(".fjs-form-field-radio label")
                    .filter(new Locator.FilterOptions().setHasText("Resna"))
                    .first()
                    .click();
            teacher.press("Continue");
            teacher.readsHeading("What do you do at this school?");
            teacher.choose("Teacher: I teach");
            teacher.keepPicture("phone-nasty-school");
            teacher.press("Add the school to my profile");
            teacher.choose("Yes, I apply now");
            shows(form, SCHOOLS.get(0));
            plainText(form);
            teacher.choose("I accept the eTwinning code of conduct");
            teacher.choose("I accept the terms of use");
            teacher.press("Continue");
            teacher.readsHeading("My profile");
            shows(page.locator("main"), SCHOOLS.get(0));
            shows(page.locator("main"), TOWN);

            validator.signIn("tasklist", "typed.names@example.org");
            validator.openFilter("New applications");
            Locator list = validator.page().locator(".tasks-list li.task").first();
            assertThat(list).containsText(FIRST_NAME);
            for (String text : List.of(FIRST_NAME + " " + LAST_NAME, SCHOOLS.get(0), TOWN)) {
                shows(list, text);
            }
            assertThat((List<?>) list.locator(":is(b, i, em, strong):not([class]), img, [href*=evil]")
                            .evaluateAll("all => all.map(element => element.outerHTML)"))
                    .isEmpty();
            validator.openCase(FIRST_NAME);
            validator.claim();
            Locator evidence = validator.page().locator(".fjs-container");
            for (String text : List.of(FIRST_NAME + " " + LAST_NAME, SCHOOLS.get(0), TOWN)) {
                shows(evidence, text);
            }
            plainText(evidence);
            validator.keepPictureOfCase("tasklist-nasty-names");
            validator.choose("Ask the teacher");
            validator.fill("Your question", QUESTION);
            validator.complete();

            teacher.open("/way");
            teacher.readsHeading("Your national support organisation has a question");
            shows(form, QUESTION);
            assertThat((String) page.locator("#form blockquote").innerText())
                    .as("lines stay lines")
                    .contains("*?\n")
                    .contains("\n# https");
            assertThat(page.locator("#form blockquote br")).hasCount(3);
            plainText(form);
            teacher.keepPicture("phone-nasty-question");
            teacher.fill("Your answer", ANSWER);
            teacher.press("Send my answer");
            teacher.reads("Waiting for validation by");

            validator.openFilter("Mine");
            validator.openCase(FIRST_NAME);
            shows(evidence, ANSWER);
            shows(evidence, QUESTION);
            plainText(evidence);
            assertThat(validator.refusedCalls()).isEmpty();
            assertThat(teacher.complaints()).isEmpty();
            theMailsHoldNoLinkButOurs(teacher, email);
        }
    }

    @Test
    void aNameWithAnAddressInItIsToldAtTheField() {
        String email = someone();
        try (TeacherInBrowser teacher = phone()) {
            teacher.signIn(email);
            teacher.isNewToETwinning();
            teacher.select("Country of the school", "Estonia");
            teacher.fill("Words from the name of the school", "Kool mida pole");
            teacher.press("Search");
            teacher.choose("My school is not in this list");
            teacher.press("Continue");
            teacher.readsHeading("Add your school");
            teacher.fill("Official name", "Collect it at https://prize.example");
            teacher.fill("Name of the head", "me@prize.example");
            teacher.fill("Town", "Tar\u202Etu");
            Locator wrong = teacher.page().locator(".fjs-form-field-error");
            assertThat(wrong).hasCount(3);
            assertThat(wrong.first())
                    .hasText(
                            "Please write a name here, without addresses of websites or mailboxes: no “://”, no “www.”, no “@”.");
            assertThat(wrong.nth(1)).hasText("This contains characters that cannot be seen. Please type it again.");
            teacher.keepPicture("phone-add-school-addresses");
            teacher.fill("Official name", "Kool nr 1");
            teacher.fill("Name of the head", "Mari Maasikas");
            teacher.fill("Town", "Tartu");
            assertThat(wrong).hasCount(0);
        }
    }

    private void theMailsHoldNoLinkButOurs(TeacherInBrowser teacher, String email) {
        await().untilAsserted(() -> assertThat(mails(email))
                .extracting(Mailbox.Mail::subject)
                .contains("Your school is on your profile", "A question about your application for eTwinning"));
        List<Mailbox.Mail> mails = mails(email);
        for (Mailbox.Mail mail : mails) {
            teacher.openMail(mail.html(), ColorScheme.LIGHT);
            Locator body = teacher.page().locator("body");
            shows(body, FIRST_NAME);
            assertThat(body.locator("a:not([href^='http://localhost/'])")).hasCount(0);
            assertThat(body.locator("b, i, em, img, code, del, h1, script")).hasCount(0);
            if (mail.html().contains("Resna")) {
                shows(body, SCHOOLS.get(0));
                assertThat(spaced(mail.text())).contains(spaced(SCHOOLS.get(0)));
            }
            // What the validator wrote is quoted as it is.
            assertThat(mail.text().replace("https://evil.example &amp; more", ""))
                    .doesNotContain("https://evil", "evil.example");
        }
    }

    private List<Mailbox.Mail> mails(String email) {
        return mailbox.received().stream()
                .filter(mail -> mail.to().equals(email))
                .toList();
    }

    private void latvian(String name) {
        jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id)
                        values ('LV', :name, :town, 'PRIMARY', 'CONFIRMED', 'test', :id)""")
                .param("name", name)
                .param("town", TOWN)
                .param("id", UUID.randomUUID().toString())
                .update();
    }

    private static void shows(Locator where, String text) {
        await().untilAsserted(() -> assertThat(spaced(where.innerText())).contains(spaced(text)));
    }

    private static void plainText(Locator form) {
        assertThat(
                        form.locator(
                                ".fjs-form-field:not(.fjs-powered-by) :is(em, b, i, img, del, code, h1, script, a, blockquote blockquote, ul, ol)"))
                .hasCount(0);
    }

    /** With one space for several, and without what keeps directions of writing and addresses apart. */
    private static String spaced(String text) {
        return text.replaceAll("[\\u2068\\u2069\\u200B]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
