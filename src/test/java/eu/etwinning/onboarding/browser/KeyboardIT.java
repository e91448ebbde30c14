package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Everything without a mouse. */
class KeyboardIT extends PortalInBrowser {

    @Test
    void theThreeDotsAreAMenu() {
        String email = someone();
        try (TeacherInBrowser teacher = desk()) {
            Page page = teacher.page();
            teacher.signIn(email);
            teacher.readsHeading("We found no old eTwinning account");
            membership(email, "Szkoła z trzema kropkami", "TEACHER", "ELIGIBLE");
            teacher.open("/profile");
            Locator dots = page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("What you can do at Szkoła z trzema kropkami"));
            Locator menu = page.getByRole(AriaRole.MENU);
            assertThat(dots).hasAttribute("aria-haspopup", "menu");
            assertThat(dots).hasAttribute("aria-expanded", "false");

            teacher.tabTo("What you can do at");
            teacher.key("Enter");
            assertThat(menu).isVisible();
            assertThat(dots).hasAttribute("aria-expanded", "true");
            assertThat(entry(page, "Apply for eTwinning")).isFocused();
            teacher.key("ArrowDown");
            assertThat(entry(page, "Change role")).isFocused();
            teacher.key("End");
            assertThat(entry(page, "Leave this school")).isFocused();
            teacher.key("ArrowDown");
            assertThat(entry(page, "Apply for eTwinning")).isFocused();
            teacher.key("ArrowUp");
            assertThat(entry(page, "Leave this school")).isFocused();
            teacher.key("Home");
            assertThat(entry(page, "Apply for eTwinning")).isFocused();
            teacher.key("c");
            assertThat(entry(page, "Change role")).isFocused();
            teacher.key("Escape");
            assertThat(menu).isHidden();
            assertThat(dots).isFocused();
            teacher.key("ArrowUp");
            assertThat(entry(page, "Leave this school")).isFocused();
            teacher.key("Tab");
            assertThat(menu).isHidden();
            dots.click();
            assertThat(menu).isVisible();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My profile"))
                    .click();
            assertThat(menu).isHidden();

            dots.focus();
            teacher.key("Space");
            teacher.key("ArrowDown");
            teacher.key("Space");
            teacher.readsHeading("Change my role");
        }
    }

    @Test
    void theWayIsWalkedToTheRole() {
        school("Szkoła przy Klawiaturze");
        try (TeacherInBrowser teacher = desk()) {
            Page page = teacher.page();
            page.navigate(application());
            teacher.key("Tab");
            assertThat(page.getByText("To the content")).isFocused();
            teacher.key("Enter");
            teacher.tabTo("Sign in with EU Login");
            teacher.key("Enter");
            page.getByLabel("E-mail address").focus();
            teacher.type(someone());
            teacher.key("Enter");

            teacher.readsHeading("We found no old eTwinning account");
            teacher.tabTo("I am new to eTwinning");
            teacher.key("Space");
            teacher.tabTo("Continue");
            teacher.key("Enter");
            teacher.readsHeading("Find your school");
            teacher.tabTo("Country of the school");
            teacher.type("Pol");
            teacher.key("ArrowDown");
            teacher.key("ArrowUp");
            teacher.key("Enter");
            assertThat(page.getByLabel("Country of the school").first()).hasValue("Poland");
            teacher.tabTo("Clear Country of the school");
            teacher.key("Enter");
            assertThat(page.getByLabel("Country of the school").first()).hasValue("");
            assertThat(page.getByLabel("Country of the school").first()).isFocused();
            teacher.type("poland");
            teacher.tabTo("Words from the name of the school");
            assertThat(page.getByLabel("Country of the school").first()).hasValue("Poland");
            teacher.type("Szkoła przy Klawiaturze");
            teacher.key("Enter");
            teacher.readsHeading("Choose your school");
            teacher.tabTo("radio");
            teacher.key("Space");
            teacher.tabTo("Continue");
            teacher.key("Enter");
            teacher.readsHeading("What do you do at this school?");
            teacher.tabTo("radio");
            teacher.key("ArrowDown");
            teacher.tabTo("Add the school to my profile");
            teacher.key("Enter");
            teacher.readsHeading("You may join eTwinning");
        }
    }

    private static Locator entry(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
    }
}
