package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import eu.etwinning.onboarding.demo.EuLoginPerson;
import eu.etwinning.onboarding.demo.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every page and form in every state, by the rules of WCAG 2.2 AA, on a phone and at a desk, light and dark. */
class AccessibilityIT extends PortalInBrowser {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Mailbox mailbox;

    @Test
    void whatEverybodyMayRead() {
        try (TeacherInBrowser visitor = desk()) {
            Accessibility accessibility = new Accessibility(visitor.page());
            visitor.open("/");
            accessibility.look("start");
            visitor.page().locator(".languages summary").click();
            accessibility.look("start-languages");
            visitor.open("/about-the-data");
            accessibility.look("about-the-data");
            for (String problem :
                    new String[] {"address-missing", "address-not-verified", "sign-in-cancelled", "sign-in-failed"}) {
                visitor.open("/problem/" + problem);
                accessibility.look("problem-" + problem);
            }
            visitor.open("/problem/nonsense");
            accessibility.look("error-404");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void everyFormOfTheWay() {
        school("Szkoła Podstawowa nr 7 im. Marii Konopnickiej");
        try (TeacherInBrowser teacher = desk()) {
            Accessibility accessibility = new Accessibility(teacher.page());
            teacher.signIn(someone());
            teacher.readsHeading("We found no old eTwinning account");
            accessibility.look("claim-old-account");
            teacher.press("Continue");
            teacher.reads("Please fill this in.");
            accessibility.look("claim-old-account-errors");
            teacher.choose("Yes, but I cannot read mail at that address any more");
            accessibility.look("claim-old-account-by-help");
            teacher.choose("Yes, with another address, and I can read mail there");
            accessibility.look("claim-old-account-by-code");
            teacher.isNewToETwinning();

            teacher.readsHeading("Find your school");
            accessibility.look("find-school");
            teacher.press("Search");
            teacher.reads("Please fill this in.");
            accessibility.look("find-school-errors");
            teacher.page().getByRole(AriaRole.COMBOBOX).focus();
            teacher.key("ArrowDown");
            assertThat(teacher.page().getByRole(AriaRole.LISTBOX)).isVisible();
            accessibility.look("find-school-countries");
            teacher.key("Escape");
            teacher.select("Country of the school", "Poland");
            teacher.fill("Words from the name of the school", "Szkoła nr 7 Zmyślin");
            accessibility.look("find-school-filled-in");
            teacher.press("Search");

            teacher.readsHeading("Choose your school");
            accessibility.look("choose-school");
            teacher.press("Continue");
            teacher.reads("Please fill this in.");
            accessibility.look("choose-school-errors");
            teacher.choose("My school is not in this list");
            teacher.press("Continue");

            teacher.readsHeading("Add your school");
            accessibility.look("add-school");
            teacher.press("Add this school");
            teacher.reads("Please fill this in.");
            assertThat(teacher.page().getByLabel("Kind of school").first()).isFocused();
            assertThat(teacher.page().getByRole(AriaRole.LISTBOX)).isHidden();
            accessibility.look("add-school-errors");
            teacher.key("ArrowDown");
            assertThat(teacher.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setSelected(true)))
                    .hasText("Kindergarten");
            teacher.key("ArrowDown");
            assertThat(teacher.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setSelected(true)))
                    .hasText("Primary school");
            teacher.key("Enter");
            assertThat(teacher.page().getByRole(AriaRole.LISTBOX)).isHidden();
            assertThat(teacher.page().getByLabel("Kind of school").first()).hasValue("Primary school");
            teacher.select("Country", "Poland");
            teacher.fill("Official name", "SP 7 im. Marii Konopnickiej");
            teacher.fill("Name in everyday use", "Siódemka");
            teacher.fill("Street and house number", "ul. Wymyślona 1");
            teacher.fill("Town", "Zmyślin");
            teacher.fill("Website", "https://localhost");
            teacher.fill("Name of the head", "Maria Lipa");
            teacher.fill("E-mail address of the head", "head." + UUID.randomUUID() + "@example.org");
            teacher.choose("The information that I give here is true");
            teacher.press("Add this school");
            teacher.reads("This is not the complete address of a website");
            accessibility.look("add-school-refused");
            teacher.fill("Website", "");
            teacher.press("Add this school");

            teacher.readsHeading("Is it one of these?");
            accessibility.look("confirm-school");
            teacher.choose("No, mine is another school");
            teacher.fill("How can one tell them apart?", "Mine is a music school.");
            accessibility.look("confirm-school-another");
            teacher.press("Continue");
            teacher.readsHeading("Choose your school");
            teacher.page().getByRole(AriaRole.RADIO).first().check();
            teacher.press("Continue");

            teacher.readsHeading("What do you do at this school?");
            accessibility.look("choose-role");
            teacher.press("Add the school to my profile");
            teacher.reads("Please fill this in.");
            accessibility.look("choose-role-errors");
            teacher.choose("Company Staff");
            accessibility.look("choose-role-company-staff");
            teacher.choose("Teacher: I teach");
            teacher.press("Add the school to my profile");

            teacher.readsHeading("You may join eTwinning");
            accessibility.look("apply-for-etwinning");
            teacher.choose("Yes, I apply now");
            teacher.press("Continue");
            teacher.reads("Please fill this in.");
            accessibility.look("apply-for-etwinning-errors");
            teacher.choose("I accept the eTwinning code of conduct");
            teacher.choose("I accept the terms of use");
            teacher.press("Continue");
            teacher.readsHeading("My profile");
            teacher.reads("Waiting for validation by");
            accessibility.look("profile-waiting");
            assertThat(accessibility.findings()).isEmpty();
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void theProfileInEveryStatus() {
        String email = someone();
        try (TeacherInBrowser teacher = desk()) {
            Accessibility accessibility = new Accessibility(teacher.page());
            teacher.signIn(email);
            teacher.open("/profile");
            accessibility.look("profile-without-school");
            for (String state : new String[] {"ELIGIBLE", "WAITING", "QUESTION", "VALIDATED", "REFUSED"}) {
                membership(email, "Szkoła " + state, "TEACHER", state);
            }
            UUID blocked = membership(
                    email,
                    "Zespół Szkół Ponadpodstawowych imienia Powstańców Wielkopolskich",
                    "COMPANY_STAFF",
                    "BLOCKED");
            teacher.open("/profile");
            teacher.reads("eTwinning validated");
            accessibility.look("profile-every-status");
            teacher.openMenu("What you can do at Szkoła ELIGIBLE");
            assertThat(teacher.page().getByRole(AriaRole.MENU)).isVisible();
            accessibility.look("profile-menu");
            teacher.open("/profile/schools/" + blocked + "/role");
            accessibility.look("change-role");
            teacher.open("/profile/schools/" + blocked + "/leave");
            accessibility.look("leave-school");
            teacher.open("/profile/schools/" + UUID.randomUUID() + "/leave");
            accessibility.look("error-404-signed-in");
            teacher.open("/camunda/app/tasklist/");
            teacher.readsHeading("These pages are for the national support organisations");
            accessibility.look("staff-only");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void whatARoleOrLeavingTakesAway() {
        String email = someone();
        try (TeacherInBrowser teacher = desk()) {
            Accessibility accessibility = new Accessibility(teacher.page());
            teacher.signIn(email);
            UUID validated = membership(email, "Szkoła z dostępem", "TEACHER", "VALIDATED");
            teacher.open("/profile/schools/" + validated + "/leave");
            teacher.reads("This is the only school at which you are eTwinning validated");
            accessibility.look("leave-school-only-access");
            teacher.open("/profile/schools/" + validated + "/role");
            teacher.choose("Company Staff");
            teacher.press("Save my role");
            teacher.readsHeading("This role closes eTwinning");
            accessibility.look("confirm-role");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void aPageThatIsForbiddenAndOneThatFails() {
        try (TeacherInBrowser teacher = desk()) {
            Accessibility accessibility = new Accessibility(teacher.page());
            teacher.signIn(someone());
            teacher.open("/profile");
            teacher.page()
                    .locator("form[action='/logout'] [name=_csrf]")
                    .first()
                    .evaluate("token => token.remove()");
            teacher.press("Sign out");
            teacher.readsHeading("This page is not yours to open");
            accessibility.look("error-403");
            jdbc.sql("alter table membership rename to membership_out_of_reach").update();
            try {
                teacher.open("/profile");
                teacher.readsHeading("Something went wrong on our side");
                accessibility.look("error-500");
            } finally {
                jdbc.sql("alter table membership_out_of_reach rename to membership")
                        .update();
            }
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void anAddressThatAnotherAccountHolds() {
        String email = someone();
        try (TeacherInBrowser first = desk()) {
            first.signIn(email);
            first.readsHeading("We found no old eTwinning account");
        }
        known(EuLoginPerson.named("Other", "Person", email)
                .withSubject(UUID.randomUUID().toString()));
        try (TeacherInBrowser second = desk()) {
            Accessibility accessibility = new Accessibility(second.page());
            second.signIn(email);
            second.readsHeading("This e-mail address belongs to another account");
            accessibility.look("problem-address-taken");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void theQuestionOfAnOfficeToTheTeacher() {
        String email = someone();
        long school = school("Szkoła pytana");
        applies(email, school).ask("piotr", school, "Which class do you teach, and since when?");
        try (TeacherInBrowser teacher = desk()) {
            Accessibility accessibility = new Accessibility(teacher.page());
            teacher.signIn(email);
            teacher.reads("Which class do you teach, and since when?");
            accessibility.look("give-information");
            teacher.press("Send my answer");
            teacher.reads("Please fill this in.");
            accessibility.look("give-information-errors");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void theCertificateThatOneOfficeAsksFor() {
        String email = someone();
        applies(email, school("RS", "Osnovna škola Vuk Karadžić"));
        try (TeacherInBrowser teacher = desk()) {
            Accessibility accessibility = new Accessibility(teacher.page());
            teacher.signIn(email);
            teacher.readsHeading("Name your certificate of employment");
            teacher.reads("You have 5 working days");
            accessibility.look("name-certificate");
            teacher.press("Send");
            teacher.reads("Please fill this in.");
            accessibility.look("name-certificate-errors");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void theQuestionOfAnOfficeToTheHead() {
        long school = school("Szkoła Podstawowa imienia Powstańców Wielkopolskich");
        String address = "head." + UUID.randomUUID() + "@example.org";
        applies(someone(), school).askHead("piotr", school, address);
        try (TeacherInBrowser head = desk()) {
            Accessibility accessibility = new Accessibility(head.page());
            head.open(linkTo(address));
            head.readsHeading("Does this person work at your school?");
            accessibility.look("head-question");
            // The browser itself would say it in a bubble of its own; not every browser does.
            head.page().evaluate("() => document.querySelector('main form').noValidate = true");
            head.press("Send my answer");
            head.reads("Please choose one of the answers.");
            accessibility.look("head-question-errors");
            head.choose("Yes, this person works here");
            head.press("Send my answer");
            head.readsHeading("Thank you");
            accessibility.look("head-thanks");
            head.open(linkTo(address));
            head.reads("This question was answered already");
            accessibility.look("head-answered");
            head.open("/head/nonsense");
            head.reads("This link is not one of ours");
            accessibility.look("head-wrong-link");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    private String linkTo(String head) {
        String text = await().until(
                        () -> mailbox.received().stream()
                                .filter(mail -> mail.to().equals(head))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .text();
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("http://localhost/head/"))
                .findFirst()
                .orElseThrow()
                .substring("http://localhost".length());
    }

    @Test
    void theCodeOfAnOldAccount() {
        try (TeacherInBrowser teacher = desk()) {
            Accessibility accessibility = new Accessibility(teacher.page());
            teacher.signIn(someone());
            teacher.choose("Yes, with another address, and I can read mail there");
            teacher.fill("Your old e-mail address", someone());
            teacher.press("Continue");
            teacher.readsHeading("Enter the code");
            accessibility.look("enter-claim-code");
            teacher.press("Continue");
            teacher.reads("Please fill this in.");
            accessibility.look("enter-claim-code-errors");
            for (int left = 4; left >= 0; left--) {
                teacher.fill("The code of six digits", "00000" + left);
                teacher.press("Continue");
                teacher.reads(
                        left > 1
                                ? "You can try " + left + " more times."
                                : left == 1 ? "You can try once more." : "A short pause");
            }
            accessibility.look("claim-code-spoiled");
            teacher.open("/profile");
            accessibility.look("profile-while-claiming");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void aFormThatIsAnsweredElsewhereOrCannotBeShownOrSent() {
        try (TeacherInBrowser teacher = desk()) {
            Accessibility accessibility = new Accessibility(teacher.page());
            teacher.signIn(someone());
            teacher.isNewToETwinning();
            teacher.readsHeading("Find your school");
            teacher.page().context().clearCookies();
            teacher.select("Country of the school", "Poland");
            teacher.fill("Words from the name of the school", "Pasteur");
            teacher.press("Search");
            teacher.reads("You have been signed out");
            accessibility.look("signed-out");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void nothingMovesForWhoeverAsksForThat() {
        String moving = """
                () => [...document.querySelectorAll('*')].flatMap(element => [element, '::before', '::after'].map(part =>
                        part === element ? getComputedStyle(element) : getComputedStyle(element, part)))
                    .filter(style => style.display !== 'none' && style.visibility !== 'hidden'
                        && (style.transitionDuration.split(',').some(time => parseFloat(time) > 0) || style.animationName !== 'none')).length""";
        try (TeacherInBrowser teacher = desk()) {
            teacher.signIn(someone());
            teacher.isNewToETwinning();
            teacher.readsHeading("Find your school");
            teacher.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            assertThat((int) teacher.page().evaluate(moving))
                    .as("that there is something to hold still")
                    .isPositive();
            teacher.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat((int) teacher.page().evaluate(moving)).isZero();
        }
    }

    @Test
    void withColoursOfTheirOwnPeopleSeeWhereFieldsAndCardsEndAndWhereTheyAre() {
        String borderless = """
                () => [...document.querySelectorAll('.card, .notice, .fjs-input-group, .fjs-textarea, .fjs-button, main .button')]
                    .filter(element => element.checkVisibility() && getComputedStyle(element).borderTopStyle === 'none')
                    .map(element => element.outerHTML.slice(0, 120))""";
        try (TeacherInBrowser teacher = desk()) {
            teacher.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            teacher.open("/");
            assertThat((List<?>) teacher.page().evaluate(borderless)).isEmpty();
            teacher.signIn(someone());
            teacher.isNewToETwinning();
            teacher.readsHeading("Find your school");
            assertThat((List<?>) teacher.page().evaluate(borderless)).isEmpty();
            assertThat((boolean) teacher.page().evaluate("""
                    () => getComputedStyle(document.querySelector('.steps li.current')).borderLeftColor
                        !== getComputedStyle(document.querySelector('.steps li:not(.current)')).borderLeftColor""")).isTrue();
            teacher.keepPicture("pages/find-school-forced-colours");
            teacher.open("/profile");
            assertThat((List<?>) teacher.page().evaluate(borderless)).isEmpty();
            teacher.keepPicture("pages/profile-forced-colours");
        }
    }

    @Test
    void aScreenReaderHearsWhatIsWrongAndWhatIsWhat() {
        try (TeacherInBrowser teacher = phone()) {
            Page page = teacher.page();
            teacher.signIn(someone());
            teacher.isNewToETwinning();
            teacher.readsHeading("Find your school");
            assertThat(page).hasTitle("Find your school · eTwinning Onboarding");
            assertThat(page.locator("[aria-current=step]")).containsText("now");
            teacher.press("Search");

            assertThat(page.getByRole(AriaRole.ALERT)).hasText("Please look at the fields that are marked.");
            Locator country =
                    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Country of the school"));
            assertThat(country).isFocused();
            assertThat(country).hasAttribute("aria-required", "true");
            assertThat(country).hasAttribute("aria-invalid", "true");
            assertThat(country).hasAccessibleDescription("Please fill this in.");
            Locator words = page.getByRole(
                    AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Words from the name of the school"));
            assertThat(words)
                    .hasAccessibleDescription(
                            "Please fill this in. Accents and capital letters do not matter. The town may help too.");

            country.fill("Pol");
            assertThat(country).hasAttribute("aria-expanded", "true");
            assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setSelected(true)))
                    .hasText("Poland");
            assertThat(country)
                    .hasAttribute(
                            "aria-activedescendant",
                            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Poland"))
                                    .getAttribute("id"));
            country.press("Enter");
            assertThat(country).hasAttribute("aria-expanded", "false");
            words.fill("Nieistniejąca");
            teacher.press("Search");
            Locator schools = page.getByRole(
                    AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Which one is your school?"));
            assertThat(schools).hasAttribute("aria-required", "true");
            assertThat(schools.getByRole(AriaRole.RADIO)).hasCount(2);
            teacher.press("Continue");
            assertThat(schools.getByRole(AriaRole.RADIO).first()).isFocused();
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("Please look at the fields that are marked.");
            teacher.choose("My school is not in this list");
            assertThat(page.locator("#form-message")).isEmpty();
        }
    }
}
