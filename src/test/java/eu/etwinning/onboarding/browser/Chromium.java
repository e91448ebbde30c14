package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Gives tests the Chromium of this machine, without a window, the same one to all of them. It is looked for in
 * {@code CHROMIUM} and in the usual places. Where there is none, the tests are skipped with one line that says what to
 * install; where {@code CI=true}, they fail.
 */
public final class Chromium implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(Chromium.class);
    /** For a page to show what it should: a machine that is busy is slow, not wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String MISSING =
            "BROWSER TESTS NEED CHROMIUM: install it (Debian, Ubuntu: apt-get install chromium) or name it in CHROMIUM.";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean found = running(context).browser().isPresent();
        if (Objects.equals(System.getenv("CI"), "true")) {
            assertTrue(found, MISSING);
        }
        assumeTrue(found, MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).browser().orElseThrow();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent(
                        Running.class, key -> find().map(Chromium::start).orElseGet(Chromium::none), Running.class);
    }

    private static Running start(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Running(
                Optional.of(playwright),
                Optional.of(playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(QUIET))));
    }

    private static Running none() {
        System.err.println(MISSING);
        return new Running(Optional.empty(), Optional.empty());
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser, until the last test has ended; nothing where the machine has none. */
    private record Running(Optional<Playwright> playwright, Optional<Browser> browser)
            implements ExtensionContext.Store.CloseableResource {

        @Override
        public void close() {
            browser.ifPresent(Browser::close);
            playwright.ifPresent(Playwright::close);
        }
    }
}
