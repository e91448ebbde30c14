package eu.etwinning.onboarding.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies, follows redirects, and sends forms. One instance is one person. */
public final class HttpBrowser {

    private static final int MOST_REDIRECTS = 20;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Opens a page and follows where it leads. */
    public HttpResponse<String> open(URI page) throws IOException, InterruptedException {
        return follow(send(HttpRequest.newBuilder(page).GET()));
    }

    /** Sends a form and follows where it leads. */
    public HttpResponse<String> submit(URI action, Map<String, String> fields) throws IOException, InterruptedException {
        return follow(send(form(action, fields)));
    }

    /** Sends a form and stays there: a redirect is the answer. */
    HttpResponse<String> submitWithoutFollowing(URI action, Map<String, String> fields) throws IOException, InterruptedException {
        return send(form(action, fields));
    }

    HttpResponse<String> openWithoutFollowing(URI page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page).GET());
    }

    private HttpResponse<String> follow(HttpResponse<String> first) throws IOException, InterruptedException {
        HttpResponse<String> response = first;
        for (int redirects = 0; isRedirect(response); redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new IOException("Still redirected after " + MOST_REDIRECTS + " times, now to " + target(response));
            }
            response = openWithoutFollowing(target(response));
        }
        return response;
    }

    /** Where a redirect leads. */
    static URI target(HttpResponse<String> redirect) {
        return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
    }

    private static boolean isRedirect(HttpResponse<String> response) {
        return response.statusCode() / 100 == 3;
    }

    private static HttpRequest.Builder form(URI action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Accept", "text/html").timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
