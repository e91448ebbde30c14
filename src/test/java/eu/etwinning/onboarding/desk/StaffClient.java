package eu.etwinning.onboarding.desk;

import eu.etwinning.onboarding.demo.HttpBrowser;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who makes the calls that Camunda's webapps make, and others. */
public class StaffClient {

    private static final String API = "/camunda/api";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpBrowser browser = new HttpBrowser();
    private final String application;

    public StaffClient(String application) {
        this.application = application;
    }

    /** A member of the staff, who has signed in; other tests may have known the same person. */
    public static StaffClient member(IdentityService identities, String email, String group, String application)
            throws IOException, InterruptedException {
        if (identities.createUserQuery().userId(email).count() == 0) {
            User user = identities.newUser(email);
            user.setEmail(email);
            identities.saveUser(user);
        }
        if (identities.createGroupQuery().groupId(group).groupMember(email).count() == 0) {
            identities.createMembership(email, group);
        }
        return new StaffClient(application).signIn(email);
    }

    public StaffClient signIn(String email) throws IOException, InterruptedException {
        HttpResponse<String> loginPage = browser.open(address("/camunda/app/welcome/"));
        browser.submit(loginPage.uri(), Map.of("email", email));
        return this;
    }

    public HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return browser.openWithoutFollowing(address(path));
    }

    /** Sends a form as a page of the desk does, with the token that the page holds. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", tokenOf(page));
        return postForm(action, all);
    }

    /** Sends what a script sends, with the token that a page holds. */
    public HttpResponse<String> submitJson(String page, String action, String json)
            throws IOException, InterruptedException {
        return browser.sendJson(address(action), json, Map.of("X-CSRF-TOKEN", tokenOf(page)));
    }

    private String tokenOf(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page(page).body());
        // Whoever has not signed in has none.
        return token.find() ? token.group(1) : "";
    }

    public HttpResponse<String> postForm(String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return browser.submitWithoutFollowing(address(action), fields);
    }

    /**
     * Makes a call below {@code /camunda/api}, with the token that Camunda's protection against forged requests asks
     * for.
     */
    public HttpResponse<String> call(String method, String path, String json) throws IOException, InterruptedException {
        String token = browser.cookie("XSRF-TOKEN").orElse("");
        return browser.sendJson(method, address(API + path), json, Map.of("X-XSRF-TOKEN", token));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", path, "");
    }

    /** The same as a browser that wants this language. */
    public HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return browser.openWithoutFollowing(address(API + path), Map.of("Accept-Language", language));
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return call("POST", path, json);
    }

    /** Asks for a list of cases as Tasklist does: with what its columns show. */
    HttpResponse<String> list(String path, String json) throws IOException, InterruptedException {
        return browser.sendJson(
                "POST",
                address(API + path),
                json,
                Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElse(""), "Accept", "application/hal+json"));
    }

    HttpResponse<String> postWithoutToken(String path, String json) throws IOException, InterruptedException {
        return browser.sendJson("POST", address(API + path), json, Map.of());
    }

    HttpResponse<String> postWithToken(String path, String json, String token)
            throws IOException, InterruptedException {
        return browser.sendJson("POST", address(API + path), json, Map.of("X-XSRF-TOKEN", token));
    }

    /** Opens an address, of ours or another's, and goes wherever it leads. */
    HttpResponse<String> follow(String address) throws IOException, InterruptedException {
        return browser.open(URI.create(application).resolve(address));
    }

    private URI address(String path) {
        return URI.create(application + path);
    }
}
