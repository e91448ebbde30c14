package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A validator in Camunda Tasklist. */
class ValidatorInBrowser implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> refusedCalls = new ArrayList<>();

    ValidatorInBrowser(Browser browser) {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        page = context.newPage();
        page.onResponse(response -> {
            if (response.url().contains("/camunda/api/") && (response.status() == 403 || response.status() >= 500)) {
                refusedCalls.add(response.request().method() + " " + response.url() + " " + response.status());
            }
        });
    }

    /** Opens Tasklist, which leads through EU Login. */
    void signIn(String application, String email) {
        page.navigate(application + "/camunda/app/tasklist/");
        page.getByLabel("E-mail address").fill(email);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
    }

    void openFilter(String name) {
        page.locator(".task-filters").getByText(name).click();
    }

    void openCase(String teacher) {
        page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(teacher)).locator("h6, h4, .task").first().click();
    }

    void seesNoCase(String teacher) {
        assertThat(page.locator(".tasks-list").getByText(teacher)).hasCount(0);
    }

    void claim() {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Complete", new Page.GetByTextOptions().setExact(true))).isEnabled();
    }

    void reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** The text of a field that only shows something. */
    void readsField(String label, String text) {
        assertThat(page.getByLabel(label).first()).hasValue(Pattern.compile(text));
    }

    void choose(String label) {
        page.getByLabel(label).first().check();
    }

    void fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    void complete() {
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        reads("Select a task in the list");
    }

    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
    }

    /** Calls of Tasklist that were not answered as it expects. */
    List<String> refusedCalls() {
        return refusedCalls;
    }

    @Override
    public void close() {
        context.close();
    }
}
