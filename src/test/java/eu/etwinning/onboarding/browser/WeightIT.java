package eu.etwinning.onboarding.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes over the wire. */
class WeightIT extends PortalInBrowser {

    @Test
    void theFirstVisitOfAFormPageIsLightAndAsksNobodyElse() {
        String email = someone();
        try (TeacherInBrowser before = phone()) {
            before.signIn(email);
            before.isNewToETwinning();
            before.readsHeading("Find your school");
        }
        try (TeacherInBrowser teacher = phone()) {
            teacher.signIn(email);
            teacher.readsHeading("Find your school");
            Page page = teacher.page();
            Wire wire = new Wire(page);
            page.reload();
            teacher.readsHeading("Find your school");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(wire.bytes()).as(wire.toString()).isBetween(100_000L, 300_000L);
            assertThat(wire.addresses())
                    .allSatisfy(address -> assertThat(address).startsWith(application() + "/"));

            page.navigate(application() + "/profile");
            Wire profile = new Wire(page);
            page.reload();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(profile.bytes()).as(profile.toString()).isLessThan(20_000L);
        }
    }

    @Test
    void scriptsAndStylesAreKeptForEverAndPagesAreCompressed() {
        try (TeacherInBrowser teacher = desk()) {
            List<Response> answers = new ArrayList<>();
            teacher.page().onResponse(answers::add);
            teacher.signIn(someone());
            teacher.readsHeading("We found no old eTwinning account");
            assertThat(answers)
                    .filteredOn(answer -> answer.url().contains("/assets/"))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(answer -> {
                        assertThat(answer.url()).matches(".*-[0-9a-f]{32}\\.(js|css)");
                        assertThat(answer.headerValue("Cache-Control"))
                                .isEqualTo("max-age=31536000, public, immutable");
                        assertThat(answer.headerValue("Content-Encoding")).isEqualTo("br");
                        assertThat(answer.headerValue("Vary")).contains("Accept-Encoding");
                        assertThat(answer.headerValue("X-Content-Type-Options")).isEqualTo("nosniff");
                    });
            assertThat(answers)
                    .filteredOn(answer -> answer.url().startsWith(application() + "/way") && answer.status() == 200)
                    .hasSize(2)
                    .allSatisfy(answer -> {
                        assertThat(answer.headerValue("Content-Encoding")).isEqualTo("gzip");
                        assertThat(answer.headerValue("Cache-Control")).contains("no-store");
                    });
        }
    }

    @Test
    void aClientGetsTheCompressionItUnderstands() throws IOException, InterruptedException {
        String page = get("/", "identity").body();
        String style = page.replaceAll("(?s).*href=\"(/assets/portal-[^\"]+)\".*", "$1");
        assertThat(get(style, "br, gzip").headers().firstValue("Content-Encoding"))
                .contains("br");
        assertThat(get(style, "gzip").headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(get(style, "identity").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(get(style, "identity").body()).contains("--blue");
    }

    private HttpResponse<String> get(String path, String encodings) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(application() + path))
                                .header("Accept-Encoding", encodings)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Counts what one tab receives, with an empty cache. */
    private static final class Wire {

        private final Map<String, String> addresses = new ConcurrentHashMap<>();
        private final Map<String, Long> bytes = new ConcurrentHashMap<>();

        Wire(Page page) {
            CDPSession devTools = page.context().newCDPSession(page);
            devTools.on(
                    "Network.requestWillBeSent",
                    event -> addresses.put(
                            id(event),
                            event.getAsJsonObject("request").get("url").getAsString()));
            devTools.on(
                    "Network.loadingFinished",
                    event -> bytes.put(id(event), event.get("encodedDataLength").getAsLong()));
            devTools.send("Network.enable");
            JsonObject noCache = new JsonObject();
            noCache.addProperty("cacheDisabled", true);
            devTools.send("Network.setCacheDisabled", noCache);
        }

        private static String id(JsonObject event) {
            return event.get("requestId").getAsString();
        }

        long bytes() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
        }

        List<String> addresses() {
            return addresses.values().stream()
                    .filter(address -> !address.startsWith("data:"))
                    .toList();
        }

        @Override
        public String toString() {
            StringBuilder list = new StringBuilder();
            bytes.forEach((id, size) ->
                    list.append(addresses.get(id)).append(": ").append(size).append(" bytes\n"));
            return list.toString();
        }
    }
}
