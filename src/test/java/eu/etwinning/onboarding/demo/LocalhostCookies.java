package eu.etwinning.onboarding.demo;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps cookies as browsers do: those marked as secure also go to localhost without TLS. */
class LocalhostCookies extends CookieHandler {

    private final CookieManager cookies = new CookieManager();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) throws IOException {
        return cookies.get(asSecure(uri), requestHeaders);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) throws IOException {
        cookies.put(asSecure(uri), responseHeaders);
    }

    /** The value of a cookie, whoever set it. */
    Optional<String> value(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static URI asSecure(URI uri) {
        return "localhost".equals(uri.getHost())
                ? URI.create("https" + uri.toString().substring(uri.getScheme().length()))
                : uri;
    }
}
