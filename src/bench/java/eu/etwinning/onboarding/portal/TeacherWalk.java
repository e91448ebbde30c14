package eu.etwinning.onboarding.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.demo.HttpBrowser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One teacher's way from the sign-in to the profile, asking the server what a browser would. */
class TeacherWalk {

    private static final Pattern ANSWER = Pattern.compile("data-answer=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("data-csrf-token=\"([^\"]+)\"");

    private final HttpBrowser browser = new HttpBrowser();
    private final ObjectMapper json = new ObjectMapper();
    private final String application;
    private final Duration pause;

    TeacherWalk(String application, Duration pause) {
        this.application = application;
        this.pause = pause;
    }

    void toTheProfile() throws IOException, InterruptedException {
        HttpResponse<String> login = browser.open(at("/way"));
        HttpResponse<String> page =
                browser.submit(login.uri(), Map.of("email", "teacher." + UUID.randomUUID() + "@example.org"));
        while (page.uri().getPath().equals("/way")) {
            answer(page.body());
            page = browser.open(at("/way"));
        }
        if (!page.uri().getPath().equals("/profile")) {
            throw new IllegalStateException("The way leads to " + page.uri());
        }
    }

    private void answer(String page) throws IOException, InterruptedException {
        String address = find(ANSWER, page);
        JsonNode form = json.readTree(
                browser.openWithoutFollowing(at(address + "/form")).body());
        Thread.sleep(ThreadLocalRandom.current().nextLong(2 * pause.toMillis() + 1));
        String answer = json.writeValueAsString(answerTo(form));
        HttpResponse<String> sent = browser.sendJson(at(address), answer, Map.of("X-CSRF-TOKEN", find(TOKEN, page)));
        if (sent.statusCode() != 204) {
            throw new IllegalStateException(answer + " was answered with " + sent.statusCode() + " " + sent.body());
        }
    }

    private static Map<String, Object> answerTo(JsonNode form) {
        String id = form.path("schema").path("id").asText();
        return switch (id) {
            case "claim-old-account" -> Map.of("claim", "NEW");
            case "find-school" -> Map.of("country", "FR", "words", "jean moulin lyon");
            case "choose-school" ->
                Map.of(
                        "school",
                        form.path("data")
                                .path("schoolOptions")
                                .path(0)
                                .path("value")
                                .asText());
            case "choose-role" -> Map.of("role", "TEACHER");
            case "apply-for-etwinning" -> Map.of("join", "NOW", "acceptsCodeOfConduct", true, "acceptsTerms", true);
            default -> throw new IllegalStateException("No answer is known to the form " + id);
        };
    }

    private URI at(String path) {
        return URI.create(application + path);
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("The page has no " + pattern + ": " + page);
        }
        return found.group(1);
    }
}
