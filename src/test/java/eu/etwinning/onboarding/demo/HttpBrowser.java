package eu.etwinning.onboarding.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser without a screen: it keeps cookies, follows redirects, and sends forms. One instance is one person. Like
 * other browsers it takes localhost for secure.
 */
public final class HttpBrowser {

    private static final int MOST_REDIRECTS = 20;

    private final LocalhostCookies cookies = new LocalhostCookies();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI published;
    private final URI node;

    /** A browser that reaches every address directly. */
    public HttpBrowser() {
        this(null, null);
    }

    private HttpBrowser(URI published, URI node) {
        this.published = published;
        this.node = node;
    }

    /**
     * A browser with a proxy before the application.
     *
     * @param published where the application is for the world, as {@code http://host:port}
     * @param node where it is in truth
     */
    public static HttpBrowser behindProxy(URI published, URI node) {
        return new HttpBrowser(published, node);
    }

    /** Opens a page and follows where it leads. */
    public HttpResponse<String> open(URI page) throws IOException, InterruptedException {
        return follow(send(request(page).GET()));
    }

    /** Sends a form and follows where it leads. */
    public HttpResponse<String> submit(URI action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return follow(send(form(action, fields)));
    }

    /** Sends a form and stays there: a redirect is the answer. */
    public HttpResponse<String> submitWithoutFollowing(URI action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(form(action, fields));
    }

    /** Sends what a page's script sends. */
    public HttpResponse<String> sendJson(URI address, String json, Map<String, String> headers)
            throws IOException, InterruptedException {
        return sendJson("POST", address, json, headers);
    }

    /** Makes a call as a page's script does, with JSON or nothing in its body. */
    public HttpResponse<String> sendJson(String method, URI address, String json, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** Opens a page and stays there: a redirect is the answer. */
    public HttpResponse<String> openWithoutFollowing(URI page) throws IOException, InterruptedException {
        return send(request(page).GET());
    }

    /** The same with headers of a browser of one's own. */
    public HttpResponse<String> openWithoutFollowing(URI page, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(page).GET();
        headers.forEach(request::header);
        return send(request);
    }

    /** The value of a cookie that a server set. */
    public Optional<String> cookie(String name) {
        return cookies.value(name);
    }

    private HttpResponse<String> follow(HttpResponse<String> first) throws IOException, InterruptedException {
        HttpResponse<String> response = first;
        for (int redirects = 0; isRedirect(response); redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new IOException(
                        "Still redirected after " + MOST_REDIRECTS + " times, now to " + target(response));
            }
            response = openWithoutFollowing(target(response));
        }
        return response;
    }

    /** Where a redirect leads. */
    public static URI target(HttpResponse<String> redirect) {
        return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
    }

    private static boolean isRedirect(HttpResponse<String> response) {
        return response.statusCode() / 100 == 3;
    }

    private HttpRequest.Builder form(URI action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(URI address) {
        boolean toNode = published != null && (isAt(address, published) || isAt(address, node));
        HttpRequest.Builder request = HttpRequest.newBuilder(toNode ? node.resolve(pathAndQuery(address)) : address)
                .header("Accept", "text/html, */*;q=0.8");
        if (toNode) {
            request.header("X-Forwarded-For", "192.0.2.1");
        }
        return request;
    }

    private static boolean isAt(URI address, URI server) {
        return address.getAuthority().equals(server.getAuthority());
    }

    private static String pathAndQuery(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
