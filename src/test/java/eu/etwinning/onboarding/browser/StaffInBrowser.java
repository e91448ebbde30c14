package eu.etwinning.onboarding.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody of the staff in Camunda's webapps. */
class StaffInBrowser implements AutoCloseable {

    private static final String PASSWORD_FORM = "A form asks for a password";

    private final String application;
    private final BrowserContext context;
    private final Page page;
    private final List<String> refusedCalls = new ArrayList<>();
    private final List<String> passwordForms = new ArrayList<>();

    StaffInBrowser(Browser browser, String application) {
        this(browser, application, "en-GB");
    }

    /** @param language what the browser tells of the person, like {@code pl-PL} */
    StaffInBrowser(Browser browser, String application, String language) {
        this.application = application;
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale(language));
        // However short it is to be seen.
        context.addInitScript(
                "new MutationObserver(() => document.querySelector('form[name=signinForm]') && console.error('"
                        + PASSWORD_FORM + "'))" + ".observe(document, {childList: true, subtree: true})");
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().equals(PASSWORD_FORM)) {
                passwordForms.add(page.url());
            }
        });
        page.onResponse(response -> {
            if (response.url().contains("/camunda/api/")
                    && (response.status() >= 400 && response.status() != 404 && response.status() != 409)) {
                refusedCalls.add(response.request().method() + " " + response.url() + " " + response.status());
            }
        });
    }

    /** Opens one of the webapps, which leads through EU Login. */
    void signIn(String webapp, String email) {
        page.navigate(application + "/camunda/app/" + webapp + "/");
        page.getByLabel("E-mail address").fill(email);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    /** Opens another of the webapps, for whoever has signed in. */
    void openWebapp(String webapp) {
        page.navigate(application + "/camunda/app/" + webapp + "/");
    }

    void leaves() {
        page.navigate("about:blank");
    }

    /** Opens a page of the webapp where the person is. */
    void open(String page) {
        this.page.evaluate("page => location.hash = page", "#/" + page);
    }

    /** The same, and waits until the webapp has got the answer to a call that it makes there. */
    void openAndAwait(String page, String call) {
        this.page.waitForResponse(response -> response.url().contains(call), () -> open(page));
    }

    /** By the menu behind the person's name. */
    void logOut() {
        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
    }

    void forgetsCookies() {
        context.clearCookies();
    }

    /** Is asked by EU Login who it is. */
    void isAskedWhoItIs() {
        assertThat(page.getByLabel("E-mail address")).isVisible();
    }

    /** Where a form asked for a password. */
    List<String> passwordForms() {
        return passwordForms;
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    void press(String button) {
        page.locator("button, a")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    void openTab(String name) {
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).first().click();
    }

    /** Ticks the line of a table. */
    void tick(String line) {
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(line))
                .locator("input[type=checkbox]")
                .check();
    }

    /** Types into a field that Camunda gave an id but no label. */
    void type(String id, String text) {
        page.locator("#" + id).fill(text);
    }

    void openFilter(String name) {
        page.locator(".task-filters").getByText(name).click();
    }

    /** The names of the lists, from top to bottom. */
    void seesFilters(String... names) {
        assertThat(page.locator(".task-filters .content div.item h4")).containsText(names);
    }

    /** Opens a list and sees, behind its name, how many cases are in it. */
    void openFilterWith(String name, int cases) {
        openFilter(name);
        assertThat(page.locator(".task-filters .content div.item.active")).containsText(name);
        assertThat(page.locator(".task-filters .content div.item.active .counter"))
                .hasText(String.valueOf(cases));
    }

    /** Sees how many cases are in a list that is not open. */
    void seesBeside(String name, int cases) {
        assertThat(page.locator(".task-filters .content div.item:not(.active)")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .locator("a[data-count]"))
                .hasAttribute("data-count", String.valueOf(cases));
    }

    /** What stands beside each other in the line of a case: the columns with their labels. */
    void seesColumns(String teacher, String... texts) {
        Locator line = page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(teacher));
        for (String text : texts) {
            assertThat(line).containsText(text);
        }
    }

    /** Whether something that the webapp has is there to be seen. */
    void seesNot(String text) {
        for (Locator found : page.getByText(text).all()) {
            assertThat(found).isHidden();
        }
    }

    void openCase(String teacher) {
        page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(teacher))
                .locator("h6, h4, .task")
                .first()
                .click();
    }

    void seesNoCase(String teacher) {
        assertThat(page.locator(".tasks-list").getByText(teacher)).hasCount(0);
    }

    void claim() {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Complete", new Page.GetByTextOptions().setExact(true)))
                .isEnabled();
    }

    /** Points at the button that gives the case back, which shows what it is for. */
    void pointAtUnclaim() {
        page.locator("button.unclaim").hover();
    }

    void pressUnclaim() {
        page.locator("button.unclaim").click();
    }

    /** Gives the case back. */
    void unclaim() {
        pressUnclaim();
        assertThat(page.getByText("Claim", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    void reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** What the page tells a screen reader. */
    void readsLanguage(String language) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    void readsNowhere(String text) {
        assertThat(page.getByText(text)).hasCount(0);
    }

    void seesNoBanner() {
        assertThat(page.locator(".ce-eol-banner")).isHidden();
    }

    /** Answers yes or no to the question about one of the three things that are judged. */
    void judge(String question, String judgement) {
        page.locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHasText(question))
                .getByLabel(judgement)
                .check();
    }

    void judgeAll(String judgement) {
        judge("Is this person who they say they are?", judgement);
        judge("Does this school exist, and may it take part?", judgement);
        judge("Does this person work there in this role?", judgement);
    }

    void choose(String label) {
        page.getByLabel(label).first().check();
    }

    void fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    /** Presses "Complete", whatever comes of it. */
    void tryToComplete() {
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
    }

    /** Takes a notification away, which lies over the buttons. */
    void dismiss() {
        page.locator(".page-notifications .close:visible").first().click();
    }

    void complete() {
        tryToComplete();
        reads("Select a task in the list");
    }

    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
    }

    /** The whole form of the case, however long, as a picture. */
    void keepPictureOfCase(String name) {
        page.setViewportSize(1440, 2400);
        page.locator(".fjs-container")
                .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
        page.setViewportSize(1440, 900);
    }

    /** What the form of the case does against the rules of WCAG 2.2 AA. */
    List<String> findingsInForm() {
        return new AxeBuilder(page)
                        .include(".fjs-container")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> violation.getId() + ": "
                                + violation.getNodes().stream()
                                        .map(CheckedNode::getHtml)
                                        .toList())
                        .toList();
    }

    /** The tab, for what no method here says. */
    Page page() {
        return page;
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
