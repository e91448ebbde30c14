package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to people between two lessons: sessions run out, connections break, buttons are pressed twice, tabs are
 * forgotten.
 */
class NothingLostIT extends PortalInBrowser {

    private static final String WORDS = "Words from the name of the school";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasTypedSurvivesASessionThatRanOut() {
        String email = someone();
        try (TeacherInBrowser teacher = phone()) {
            toFindSchool(teacher, email);
            teacher.select("Country of the school", "Poland");
            teacher.fill(WORDS, "Typed before the bell");
            String task = task(teacher);
            jdbc.sql("delete from spring_session where session_id is not null").update();
            teacher.press("Search");
            teacher.reads("You have been signed out");
            teacher.keepPicture("phone-signed-out");
            teacher.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again and go on"))
                    .click();
            if (teacher.page().getByLabel("E-mail address").isVisible()) {
                teacher.fill("E-mail address", email);
                teacher.press("Sign in");
            }
            teacher.readsHeading("Find your school");
            assertThat(task(teacher)).isEqualTo(task);
            assertThat(teacher.page().getByLabel(WORDS)).hasValue("Typed before the bell");
            assertThat(teacher.page().getByLabel("Country of the school").first())
                    .hasValue("Poland");
            teacher.press("Search");
            teacher.readsHeading("Choose your school");
            assertThat(stored(teacher)).doesNotContain("before the bell");
        }
    }

    @Test
    void whoseSchoolWasClosedMeanwhileReadsItAndSearchesAgain() {
        long school = school("Szkoła *za* Wodospadem");
        try (TeacherInBrowser teacher = phone()) {
            toFindSchool(teacher, someone());
            teacher.select("Country of the school", "Poland");
            teacher.fill(WORDS, "za wodospadem");
            teacher.press("Search");
            teacher.choose("Szkoła *za* Wodospadem");
            teacher.press("Continue");
            teacher.readsHeading("What do you do at this school?");
            jdbc.sql("update school set status = 'CLOSED' where id = ?")
                    .param(school)
                    .update();
            teacher.choose("Teacher: I teach");
            teacher.press("Add the school to my profile");

            teacher.readsHeading("Find your school");
            teacher.reads(
                    "was closed in the meantime: the national support organisation found that there is no such school.");
            teacher.keepPicture("phone-school-closed");
            assertThat(teacher.mustScrollSideways()).isFalse();
            teacher.press("Search");
            teacher.reads("We found no school for");
            teacher.keepPicture("phone-no-school-found");
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void nothingTypedStaysAfterSigningOut() {
        try (TeacherInBrowser teacher = desk()) {
            toFindSchool(teacher, someone());
            teacher.fill(WORDS, "Nobody else's business");
            assertThat(stored(teacher)).contains("Nobody else's business");
            teacher.press("Sign out");
            teacher.page().waitForURL(application() + "/**");
            assertThat(stored(teacher)).doesNotContain("Nobody else's business");
        }
    }

    @Test
    void theNextPersonAtThisComputerFindsNothingEvenIfTheSessionRanOut() {
        try (TeacherInBrowser teacher = desk()) {
            toFindSchool(teacher, someone());
            teacher.fill(WORDS, "Nobody else's business");
            teacher.page().context().clearCookies();
            teacher.signIn(someone());
            teacher.readsHeading("We found no old eTwinning account");
            assertThat(stored(teacher)).doesNotContain("Nobody else's business");
        }
    }

    @Test
    void aBrokenConnectionCostsNothing() {
        try (TeacherInBrowser teacher = phone()) {
            toFindSchool(teacher, someone());
            BrowserContext connection = teacher.page().context();
            teacher.select("Country of the school", "Poland");
            teacher.fill(WORDS, "Sent in the tunnel");
            connection.setOffline(true);
            teacher.press("Search");
            teacher.reads("The form could not be shown or sent");
            assertThat(teacher.page().getByLabel(WORDS)).hasValue("Sent in the tunnel");
            connection.setOffline(false);
            teacher.press("Search");
            teacher.readsHeading("Choose your school");
        }
    }

    @Test
    void aButtonPressedTwiceSendsOnce() {
        try (TeacherInBrowser teacher = desk()) {
            List<String> sent = new ArrayList<>();
            teacher.page().onRequest(request -> {
                if (request.method().equals("POST") && request.url().contains("/way/")) {
                    sent.add(request.url());
                }
            });
            teacher.signIn(someone());
            teacher.choose("No, I am new to eTwinning");
            teacher.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .dblclick();
            teacher.readsHeading("Find your school");
            teacher.reads("Saved.");
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void aForgottenTabLeadsOn() {
        try (TeacherInBrowser teacher = desk()) {
            teacher.signIn(someone());
            teacher.readsHeading("We found no old eTwinning account");
            try (Page second = teacher.page().context().newPage()) {
                second.navigate(application() + "/way");
                second.getByLabel("No, I am new to eTwinning").check();
                second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                        .click();
                assertThat(second.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName("Find your school")
                                        .setLevel(2)))
                        .isVisible();
            }
            teacher.isNewToETwinning();
            teacher.readsHeading("Find your school");
            teacher.reads("This step is done already");
        }
    }

    @Test
    void theBackButtonShowsThePresentStep() {
        try (TeacherInBrowser teacher = phone()) {
            toFindSchool(teacher, someone());
            teacher.open("/profile");
            teacher.page().goBack();
            teacher.readsHeading("Find your school");
            teacher.page().goBack();
            teacher.readsHeading("Find your school");
        }
    }

    @Test
    void whereTheScriptCannotBeLoadedThePageSaysWhatToDo() {
        try (TeacherInBrowser teacher = phone()) {
            teacher.page().route(address -> address.contains("/assets/form"), route -> {
                if (route.request().url().endsWith(".js")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            teacher.signIn(someone());
            tellsWhatToDo(teacher);
            Accessibility accessibility = new Accessibility(teacher.page());
            accessibility.look("no-form");
            assertThat(accessibility.findings()).isEmpty();
            teacher.page().unrouteAll();
            teacher.follow("Load this page again");
            teacher.readsHeading("We found no old eTwinning account");
            assertThat(teacher.page().getByText("The form does not appear?")).isHidden();
        }
    }

    @Test
    void whereTheFormCannotBeReadThePageSaysWhatToDo() {
        try (TeacherInBrowser teacher = desk()) {
            teacher.page()
                    .route(
                            address -> address.endsWith("/form"),
                            route -> route.fulfill(
                                    new com.microsoft.playwright.Route.FulfillOptions()
                                            .setContentType("application/json")
                                            .setBody(
                                                    "{\"schema\": {\"components\": [{\"type\": \"unheardOf\"}]}, \"data\": {}, \"texts\": {}}")));
            teacher.signIn(someone());
            tellsWhatToDo(teacher);
        }
    }

    private static void tellsWhatToDo(TeacherInBrowser teacher) {
        assertThat(teacher.page().getByText("The form does not appear?"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(30_000));
        teacher.reads("Load this page again");
        teacher.reads("central-support@offices.example");
    }

    private static void toFindSchool(TeacherInBrowser teacher, String email) {
        teacher.signIn(email);
        teacher.isNewToETwinning();
        teacher.readsHeading("Find your school");
    }

    private static String task(TeacherInBrowser teacher) {
        return teacher.page().locator("#form").getAttribute("data-answer");
    }

    /** All that this tab keeps. */
    private static String stored(TeacherInBrowser teacher) {
        return (String) teacher.page().evaluate("() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage)");
    }
}
