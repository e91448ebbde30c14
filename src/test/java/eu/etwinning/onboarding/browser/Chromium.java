package eu.etwinning.onboarding.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The Chromium of this machine, for one test class. It is looked for in {@code CHROMIUM} and in the usual places. Where there is
 * none, the tests are skipped with a line that says what to install; where {@code CI=true}, they fail.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** A running Chromium without a window. Aborts the test (with {@code CI=true}: fails it) where the machine has none. */
    public static Chromium start() {
        Path executable = find().orElseGet(Chromium::missing);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET)));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Path missing() {
        String sentence = "BROWSER TESTS NEED CHROMIUM: install it (Debian, Ubuntu: apt-get install chromium) or name it in CHROMIUM.";
        if (Objects.equals(System.getenv("CI"), "true")) {
            return fail(sentence);
        }
        System.err.println(sentence);
        return abort(sentence);
    }
}
