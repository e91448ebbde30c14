package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which the staff is kept: by administrators, and by those of a single office. */
class PeoplePagesIT extends PortalInBrowser {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "new." + mark + "@example.org";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAdministratorAddsAValidatorWhoCanWorkAtOnce() {
        try (TeacherInBrowser administrator = desk();
                StaffInBrowser validator = staff()) {
            open(administrator, "admin@example.org");
            assertThat(administrator.page().locator("[type=password]")).hasCount(0);
            administrator.follow("Add a person");
            administrator.page().getByLabel("E-mail address").fill("Nina <" + address + ">");
            administrator.page().getByLabel("First name").fill("Nina");
            administrator.page().getByLabel("Last name").fill("Nova " + mark);
            tick(administrator, "nso-fr").check();
            administrator.press("Save");
            assertThat(administrator.page().getByLabel("E-mail address")).isFocused();
            assertThat(administrator.page().locator("#address-problem")).isVisible();
            assertThat(administrator.page().getByLabel("Last name")).hasValue("Nova " + mark);
            assertThat(tick(administrator, "nso-fr")).isChecked();
            administrator.page().getByLabel("E-mail address").fill(address.toUpperCase());
            administrator.press("Save");
            administrator.reads("Saved.");

            search(administrator, "nova " + mark);
            assertThat(administrator.page().getByRole(AriaRole.ARTICLE)).hasCount(1);
            administrator.reads(address);
            administrator.follow("Add a person");
            administrator.page().getByLabel("E-mail address").fill(address);
            administrator.page().getByLabel("First name").fill("Another");
            administrator.page().getByLabel("Last name").fill("Nova");
            tick(administrator, "nso-pl").check();
            administrator.press("Save");
            administrator.reads("Somebody has this address already.");
            assertThat(administrator.complaints()).isEmpty();

            validator.signIn("tasklist", address);
            validator.openFilter("New applications");
            validator.reads("No task matching filters found");
            assertThat(validator.refusedCalls()).isEmpty();

            administrator.open("/desk/staff");
            search(administrator, mark);
            link(administrator, "Remove: Nina Nova " + mark).click();
            administrator.reads("This person cannot sign in to the desk any more.");
            administrator.press("Remove the person");
            administrator.reads("The person is removed.");
            validator.openWebapp("tasklist");
            validator.reads("These pages are for the national support organisations");
        }
    }

    @Test
    void anOfficeKeepsItsOwnPeopleOnly() {
        String keeper = "keeper." + mark + "@example.org";
        String colleague = "colleague." + mark + "@example.org";
        String polish = "polish." + mark + "@example.org";
        staff(keeper, "nso-hr-admins");
        staff(colleague, "nso-hr");
        staff(polish, "nso-pl");
        try (TeacherInBrowser office = phone()) {
            open(office, keeper);
            search(office, mark);
            assertThat(office.page().getByRole(AriaRole.ARTICLE)).hasCount(2);
            assertThat(office.page().getByText(polish)).hasCount(0);
            office.follow("Add a person");
            assertThat(office.page().locator("[type=checkbox]")).hasCount(1);
            office.page().getByLabel("E-mail address").fill(polish);
            office.page().getByLabel("First name").fill("Whoever");
            office.page().getByLabel("Last name").fill("Whoever");
            office.press("Save");
            office.reads("Saved.");
            search(office, polish);
            office.reads("Works elsewhere, too");
            assertThat(office.page().getByText("Wiśniewski")).hasCount(0);
            link(office, "Change: " + polish).click();
            assertThat(office.page().locator("input[type=text]")).hasCount(0);
            office.open("/desk/staff");
            search(office, polish);
            link(office, "Remove: " + polish).click();
            office.press("Remove the person");
            office.reads("The person is removed.");
            search(office, polish);
            office.reads("There is no such person.");
            assertThat(office.complaints()).isEmpty();
        }
        assertThat(jdbc.sql("select group_id_ from act_id_membership where user_id_ = ?")
                        .param(polish)
                        .query(String.class)
                        .list())
                .containsExactly("nso-pl");
    }

    @Test
    void everyPageIsUsableByEverybodyOnAPhoneAndAtADesk() {
        staff("somebody." + mark + "@example.org", "nso-pl");
        try (TeacherInBrowser administrator = desk()) {
            Accessibility accessibility = new Accessibility(administrator.page());
            open(administrator, "admin@example.org");
            accessibility.look("people");
            administrator.follow("Add a person");
            accessibility.look("people-add");
            administrator.page().getByLabel("E-mail address").fill("nobody");
            administrator.page().getByLabel("First name").fill("N");
            administrator.page().getByLabel("Last name").fill("N");
            administrator.press("Save");
            accessibility.look("people-add-refused");
            administrator.page().getByLabel("E-mail address").fill(address);
            administrator.press("Save");
            administrator.reads("Please tick at least one.");
            accessibility.look("people-add-nothing-ticked");
            administrator.open("/desk/staff/people/somebody." + mark + "@example.org/remove");
            accessibility.look("people-remove");
            administrator.page().locator("[name=version]").evaluate("version => version.value = 'earlier'");
            administrator.press("Remove the person");
            administrator.reads("This person has changed meanwhile.");
            accessibility.look("people-remove-refused");
            administrator.open("/signed-out");
            accessibility.look("signed-out-page");
            assertThat(accessibility.findings()).isEmpty();
            assertThat(administrator.complaints()).isEmpty();
        }
    }

    private static void open(TeacherInBrowser keeper, String email) {
        keeper.open("/desk/staff");
        keeper.signInOnTheWay(email);
        keeper.readsHeading("People");
    }

    private static void search(TeacherInBrowser keeper, String words) {
        keeper.page().getByLabel("Name or e-mail address").fill(words);
        keeper.key("Enter");
        keeper.page().waitForURL(url -> url.contains("words="));
    }

    private static Locator tick(TeacherInBrowser keeper, String group) {
        return keeper.page().locator("[name=group][value='" + group + "']");
    }

    private static Locator link(TeacherInBrowser keeper, String name) {
        return keeper.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
