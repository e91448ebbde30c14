package eu.etwinning.onboarding.demo;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.http.HttpHeaders;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The stand-in keeps the promises of OpenID Connect that the application relies on. */
class EuLoginStandInTest {

    // The pair of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE =
            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    private static final String REDIRECT = "http://localhost:1/login/oauth2/code/eulogin";

    private static EuLoginStandIn standIn;

    private final HttpBrowser browser = new HttpBrowser();

    @BeforeAll
    static void start() {
        standIn = EuLoginStandIn.start();
    }

    @AfterAll
    static void stop() {
        standIn.close();
    }

    @Test
    void signsInAnyAddressWithASubjectThatStays() throws Exception {
        JWTClaimsSet first = signIn(Map.of("email", "Anna.Nowak@example.org"));
        JWTClaimsSet again = new EuLoginStandInTest().signIn(Map.of("email", "anna.nowak@example.org"));

        assertThat(first.getSubject()).isNotBlank().isEqualTo(again.getSubject());
        assertThat(first.getClaims())
                .containsEntry("email", "Anna.Nowak@example.org")
                .containsEntry("email_verified", true)
                .containsEntry("given_name", "Anna")
                .containsEntry("family_name", "Nowak")
                .containsEntry("locale", "en");
    }

    @Test
    void saysWhatItWasToldOfAPerson() throws Exception {
        standIn.add(EuLoginPerson.named("Maria", "Rossi", "maria@example.org")
                .withSubject("s-1")
                .withEmailVerified(null));

        JWTClaimsSet claims = signIn(Map.of("email", "MARIA@example.org"));

        assertThat(claims.getSubject()).isEqualTo("s-1");
        assertThat(claims.getClaims()).containsEntry("family_name", "Rossi").doesNotContainKey("email_verified");
        assertThat(new HttpBrowser()
                        .open(URI.create(standIn.issuer() + "/login"))
                        .body())
                .contains("Maria Rossi", "maria@example.org");
    }

    @Test
    void saysThatAnAddressIsNotVerified() throws Exception {
        assertThat(signIn(Map.of("email", "no@example.org", "unverified", "on")).getBooleanClaim("email_verified"))
                .isFalse();
    }

    @Test
    void refusesWhatIsNoAddress() throws Exception {
        assertThat(browser.submit(URI.create(standIn.issuer() + "/login"), Map.of("email", "nobody"))
                        .body())
                .contains("That is not an e-mail address");
    }

    @Test
    void insistsOnPkce() throws Exception {
        browser.submitWithoutFollowing(URI.create(standIn.issuer() + "/login"), Map.of("email", "pkce@example.org"));

        HttpResponse<String> refused = browser.openWithoutFollowing(authorization(REDIRECT, ""));

        assertThat(HttpBrowser.target(refused).getQuery())
                .contains("error=invalid_request")
                .contains("code_challenge");
    }

    @Test
    void redirectsToLocalhostOnly() throws Exception {
        browser.submitWithoutFollowing(URI.create(standIn.issuer() + "/login"), Map.of("email", "away@example.org"));

        assertThat(browser.openWithoutFollowing(authorization("https://example.org/login", CHALLENGE))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void signsOut() throws Exception {
        String idToken = idToken(Map.of("email", "out@example.org"));
        assertThat(browser.openWithoutFollowing(authorization(REDIRECT, CHALLENGE))
                        .headers()
                        .firstValue(HttpHeaders.LOCATION))
                .get()
                .asString()
                .as("still signed in")
                .startsWith(REDIRECT);

        HttpResponse<String> left = browser.openWithoutFollowing(URI.create(standIn.issuer()
                + "/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=http://localhost:1/"));

        assertThat(HttpBrowser.target(left)).hasToString("http://localhost:1/");
        assertThat(HttpBrowser.target(browser.openWithoutFollowing(authorization(REDIRECT, CHALLENGE))))
                .hasPath("/login");
    }

    @Test
    void signsOutWhoHoldsATokenOfEarlierTimes() throws Exception {
        HttpResponse<String> left = browser.openWithoutFollowing(URI.create(standIn.issuer()
                + "/connect/logout?id_token_hint=unknown&post_logout_redirect_uri=http://localhost:1/"));

        assertThat(HttpBrowser.target(left)).hasToString("http://localhost:1/");
    }

    private JWTClaimsSet signIn(Map<String, String> form) throws Exception {
        return SignedJWT.parse(idToken(form)).getJWTClaimsSet();
    }

    private String idToken(Map<String, String> form) throws Exception {
        HttpResponse<String> loginPage = browser.openWithoutFollowing(authorization(REDIRECT, CHALLENGE));
        HttpResponse<String> signedIn = browser.submitWithoutFollowing(HttpBrowser.target(loginPage), form);
        HttpResponse<String> authorized = browser.openWithoutFollowing(HttpBrowser.target(signedIn));
        String query = HttpBrowser.target(authorized).getQuery();
        assertThat(query).contains("code=");
        HttpResponse<String> tokens = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(standIn.issuer() + "/oauth2/token"))
                                .header(
                                        HttpHeaders.AUTHORIZATION,
                                        "Basic " + HttpHeaders.encodeBasicAuth("onboarding", "secret", null))
                                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "grant_type=authorization_code&redirect_uri=" + REDIRECT + "&code_verifier="
                                                + VERIFIER + "&code=" + query.replaceAll(".*code=([^&]+).*", "$1")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return (String)
                JsonParserFactory.getJsonParser().parseMap(tokens.body()).get("id_token");
    }

    private static URI authorization(String redirect, String challenge) {
        return URI.create(standIn.issuer()
                + "/oauth2/authorize?response_type=code&client_id=onboarding&scope=openid%20email%20profile&state=s"
                + "&redirect_uri=" + redirect + challenge);
    }
}
