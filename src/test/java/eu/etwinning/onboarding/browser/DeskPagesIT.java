package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.etwinning.onboarding.demo.EuLoginPerson;
import eu.etwinning.onboarding.process.TeacherTask;
import eu.etwinning.onboarding.process.TeacherTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office's pages beside Tasklist, as a validator uses them: straightforward cases approved at once, and one of the
 * decisions taken back.
 */
class DeskPagesIT extends PortalInBrowser {

    @Autowired
    private TeacherTasks tasks;

    private final String validator = "bulk." + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void aValidator() {
        staff(validator, "nso-pl");
    }

    @Test
    void straightforwardCasesAreApprovedAtOnceAndADecisionIsTakenBack() {
        String kept = letters();
        String reopened = letters();
        applied(kept).close();
        try (TeacherInBrowser office = desk();
                TeacherInBrowser teacher = applied(reopened)) {
            office.open("/desk");
            office.signInOnTheWay(validator);
            office.readsHeading("How we stand");
            office.keepPicture("desk-office");
            office.press("Approve the ticked cases");
            office.reads("Please tick at least one case, and ten at most.");
            // By the keyboard alone.
            for (String name : new String[] {kept, reopened}) {
                office.page().getByLabel("Ola " + name).focus();
                office.key("Space");
            }
            office.key("Tab");
            office.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve the ticked cases"))
                    .focus();
            office.key("Enter");
            office.reads("Approved: 2 of 2");
            office.reads("No straightforward case waits at the moment.");
            office.keepPicture("desk-office-approved");
            teacher.open("/profile");
            teacher.reads("eTwinning validated");

            office.follow("Our decisions");
            office.page().getByLabel("Teacher, school or town").fill(reopened.toUpperCase());
            office.key("Enter");
            assertThat(office.page().getByRole(AriaRole.ARTICLE)).hasCount(1);
            office.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take back: Ola " + reopened))
                    .click();
            office.reads("Until you decide again, this teacher is not eTwinning validated at this school.");
            office.page().getByLabel("Why do you take it back?").fill("The head of the school does not know her.");
            office.keepPicture("desk-take-back");
            office.press("Take the decision back");
            office.reads("The decision is taken back.");
            office.keepPicture("desk-decisions");
            assertThat(office.mustScrollSideways()).isFalse();
            assertThat(office.complaints()).isEmpty();

            teacher.open("/profile");
            teacher.reads("has taken back what it decided before");
            teacher.reads("The head of the school does not know her.");
            teacher.reads("Waiting for validation");
            Accessibility accessibility = new Accessibility(teacher.page());
            accessibility.look("profile-taken-back");
            assertThat(accessibility.findings()).isEmpty();
        }
    }

    @Test
    void everyPageIsUsableByEverybodyOnAPhoneAndAtADesk() {
        String name = letters();
        applied(name).close();
        try (TeacherInBrowser office = desk()) {
            Accessibility accessibility = new Accessibility(office.page());
            office.open("/desk");
            office.signInOnTheWay(validator);
            office.readsHeading("Straightforward cases");
            accessibility.look("desk-office");
            office.press("Approve the ticked cases");
            office.reads("Please tick at least one case, and ten at most.");
            accessibility.look("desk-office-nothing-ticked");
            office.page().getByLabel("Ola " + name).check();
            office.press("Approve the ticked cases");
            office.reads("Approved: 1 of 1");
            accessibility.look("desk-office-approved");
            office.follow("Our decisions");
            accessibility.look("desk-decisions");
            office.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take back: Ola " + name))
                    .click();
            accessibility.look("desk-take-back");
            office.page().getByLabel("Why do you take it back?").fill(" ");
            office.press("Take the decision back");
            office.reads("Please write why.");
            accessibility.look("desk-take-back-without-reason");
            assertThat(accessibility.findings()).isEmpty();
            assertThat(office.complaints()).isEmpty();
        }
    }

    /**
     * A teacher, still signed in, of whose old account and school all is known, and whose application waits for the
     * Polish office.
     */
    private TeacherInBrowser applied(String lastName) {
        String email = someone();
        known(EuLoginPerson.named("Ola", lastName, email));
        anOldAccount(email, "Ola", "PL");
        String school = "Szkoła " + letters();
        long id = school(school);
        TeacherInBrowser teacher = desk();
        teacher.signIn(email);
        teacher.readsHeading("Find your school");
        UUID who = teacher(email);
        answer(who, Map.of("country", "PL", "words", school));
        answer(who, Map.of("school", String.valueOf(id)));
        answer(who, Map.of("role", "TEACHER"));
        answer(who, Map.of("join", "NOW", "acceptsCodeOfConduct", true, "acceptsTerms", true));
        return teacher;
    }

    private void answer(UUID teacher, Map<String, Object> answer) {
        TeacherTask waiting = tasks.waitingFor(teacher).get(0);
        tasks.answer(teacher, waiting.id(), answer);
    }

    /** A name that nobody else has. */
    private static String letters() {
        StringBuilder name = new StringBuilder("Z");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> name.append((char) (Character.isDigit(letter) ? letter - '0' + 'g' : letter)));
        return name.toString();
    }
}
