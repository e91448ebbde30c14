package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.demo.HttpBrowser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaks to the portal as the pages do: with the session's cookie and the token of the page. */
class PortalClient {

    /** The answer to the first form of somebody who had no account on the old platform. */
    static final String I_AM_NEW = "{\"claim\":\"NEW\"}";

    private static final Pattern TASK = Pattern.compile("data-answer=\"/way/([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpBrowser browser = new HttpBrowser();
    private final String application;
    private final String email;

    PortalClient(String application, String email) {
        this.application = application;
        this.email = email;
    }

    String email() {
        return email;
    }

    void signIn(Map<String, String> more) throws IOException, InterruptedException {
        assertThat(follow("/way", more).uri()).hasPath("/way");
    }

    /** Follows a link as somebody who is not signed in, and signs in where the application asks for it. */
    HttpResponse<String> follow(String link, Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> login = new HashMap<>(more);
        login.put("email", email);
        return browser.submit(browser.open(address(link)).uri(), login);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.openWithoutFollowing(address(path));
    }

    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        return browser.openWithoutFollowing(address(path), headers);
    }

    /** The task that the page shows. */
    String task() throws IOException, InterruptedException {
        return find(TASK, get("/way").body());
    }

    HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return browser.sendJson(address(path), json, Map.of("X-CSRF-TOKEN", token()));
    }

    HttpResponse<String> postForm(String path) throws IOException, InterruptedException {
        return browser.submitWithoutFollowing(address(path), Map.of("_csrf", token()));
    }

    HttpResponse<String> postWithoutToken(String path) throws IOException, InterruptedException {
        return browser.submitWithoutFollowing(address(path), Map.of());
    }

    private String token() throws IOException, InterruptedException {
        return find(TOKEN, get("/profile").body());
    }

    private URI address(String path) {
        return URI.create(application + path);
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
