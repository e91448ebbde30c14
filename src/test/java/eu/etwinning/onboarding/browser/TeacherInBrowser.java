package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * One teacher at a screen, doing what a person does: reading headings, filling fields by their labels, pressing
 * buttons.
 */
class TeacherInBrowser implements AutoCloseable {

    private static final int MOST_STOPS = 60;

    private final String application;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    TeacherInBrowser(Browser browser, String application, int width, int height) {
        this(browser, application, width, height, "en-GB");
    }

    /** @param language what the browser asks for */
    TeacherInBrowser(Browser browser, String application, int width, int height, String language) {
        this.application = application;
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    /** From the start page, through EU Login, to the first page behind it. */
    void signIn(String email) {
        signIn(email, "Sign in with EU Login");
    }

    /** @param link what the start page calls it */
    void signIn(String email, String link) {
        page.navigate(application);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
        signInOnTheWay(email);
    }

    /** Signs in by the one button of the start page, whatever it is called. */
    void signInFromTheStartPage(String email) {
        page.locator("main a.button").first().click();
        signInOnTheWay(email);
    }

    /** Reads the HTML of a mail, as a mail program would show it, by day or by night. */
    void openMail(String html, ColorScheme light) {
        // What was open before would lend the mail its Content-Security-Policy.
        page.navigate("about:blank");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        page.setContent(html);
    }

    /** Signs in where EU Login asks for it on the way to a page. */
    void signInOnTheWay(String email) {
        page.getByLabel("E-mail address").fill(email);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    void open(String path) {
        page.navigate(application + path);
    }

    void isOn(String path) {
        assertThat(page).hasURL(Pattern.compile("^" + application + path + "([?].*)?$"));
    }

    void reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** Words that must stand nowhere on the page. */
    void readsNone(String... words) {
        for (String word : words) {
            assertThat(page.locator("body")).not().containsText(word);
        }
    }

    void readsHeading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                        .first())
                .isVisible();
    }

    void fill(String label, String text) {
        field(label).fill(text);
        // Leaving a field takes its error away and moves what stands below it.
        field(label).blur();
    }

    /** Opens a list and chooses an option by its name. */
    void select(String label, String option) {
        Locator list = page.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHasText(label));
        list.locator(".fjs-input-group").click();
        list.locator(".fjs-dropdownlist-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Ticks or chooses what is labelled with a text that begins so. */
    void choose(String label) {
        field(label).check();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Goes on from the first form, where no old account was found. */
    void isNewToETwinning() {
        choose("No, I am new to eTwinning");
        press("Continue");
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** Opens the menu with the three dots beside a school. */
    void openMenu(String school) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(school))
                .click();
    }

    void chooseFromMenu(String entry) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(entry).setExact(true))
                .click();
    }

    /** Presses a key where the focus is; as with a person, the page has been painted since the last one. */
    void key(String key) {
        untilPainted();
        page.keyboard().press(key);
    }

    /** Nobody types faster than a page is drawn. */
    private void untilPainted() {
        page.evaluate(
                "() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted))))");
    }

    /** Goes on with Tab until the focus is on what has this name. */
    void tabTo(String name) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            key("Tab");
            if (focused().contains(name)) {
                return;
            }
        }
        fail("No Tab leads to '" + name + "'");
    }

    /** Types where the focus is. */
    void type(String text) {
        untilPainted();
        page.keyboard().type(text);
    }

    /** What a screen reader would call what has the focus, with its role. */
    String focused() {
        return page.locator(":focus").count() == 0 ? "" : page.locator(":focus").ariaSnapshot();
    }

    /** The tab, for what no method here says. */
    Page page() {
        return page;
    }

    /** Writes a picture of the whole page. */
    void keepPicture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + ".png")));
    }

    /** Whether anything is wider than the screen. */
    boolean mustScrollSideways() {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Errors of scripts, and what the Content-Security-Policy stopped. */
    List<String> complaints() {
        return complaints;
    }

    private Locator field(String label) {
        return page.getByLabel(label).first();
    }

    @Override
    public void close() {
        context.close();
    }
}
