package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody at the pages about what is live. */
class ProcessOwnerInBrowser implements AutoCloseable {

    private final String application;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    ProcessOwnerInBrowser(Browser browser, String application) {
        this.application = application;
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens the page, which leads through EU Login. */
    void signIn(String email) {
        page.navigate(application + "/definitions");
        page.getByLabel("E-mail address").fill(email);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    Response open(String path) {
        return page.navigate(application + path);
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    void readsHeading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(text);
    }

    /** The row of a table that is about something, by what it says first or last. */
    Locator row(String text) {
        return page.locator(".facts tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    void seesTheDrawing() {
        assertThat(page.locator("#diagram")).hasAttribute("data-drawn", "true");
        assertThat(page.locator("#diagram .bjs-powered-by")).isVisible();
    }

    /** An element of the drawing. */
    Locator element(String id) {
        return page.locator("#diagram g[data-element-id='" + id + "']");
    }

    /** Holds that the drawing shows what became of an element, in colour and, for what is no line, in a word. */
    void seesChanged(String id, String change, boolean inAWord) {
        assertThat(element(id)).hasClass(Pattern.compile("\\b" + change + "\\b"));
        assertThat(element(id).locator("> .djs-visual").locator(inAWord ? "> :nth-child(1)" : "> path"))
                .hasCSS("stroke-width", "4px");
        assertThat(badge(id).locator(".tag")).hasCount(inAWord ? 1 : 0);
    }

    void seesPeople(String id, int people) {
        assertThat(badge(id).locator(".people")).hasText(String.valueOf(people));
    }

    void show(String element) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show “" + element + "” in the drawing"))
                .first()
                .click();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** The upper part of the page by day, as the guide shows it. */
    void keepPicture(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 1250);
        page.reload();
        seesTheDrawing();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
        page.setViewportSize(1280, 900);
    }

    /** What the browser complained of: scripts that failed, or what the policy of the page forbade. */
    List<String> complaints() {
        return complaints;
    }

    private Locator badge(String id) {
        return page.locator("#diagram .djs-overlays[data-container-id='" + id + "']");
    }

    @Override
    public void close() {
        context.close();
    }
}
