package eu.etwinning.onboarding.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests that nobody should send, one after the other, the same for the same seed: none of them is what its sender
 * may do.
 */
class BadRequests {

    static final String STRANGER = "stranger";
    static final String TEACHER = "teacher";
    static final String VALIDATOR = "validator";

    private static final String API = "/camunda/api/engine/engine/default";
    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "OPTIONS",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "GETT",
            "P\u00d6ST",
            "X".repeat(300));
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "text/plain",
            "application/xml",
            "application/json; charset=utf-7",
            "nonsense",
            "*/*",
            "");
    private static final List<String> HEADERS = List.of(
            "Accept: nonsense",
            "Accept: application/xml",
            "Accept-Language: zz-ZZ-\u0001",
            "Accept-Language: *;q=9",
            "Range: bytes=5-1",
            "Expect: 100-continue",
            "Expect: nonsense",
            "Origin: https://evil.example",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: '\"<>",
            "X-Forwarded-Proto: x",
            "Upgrade: websocket",
            "Cookie: SESSION=AA==",
            "Cookie: \"",
            "If-None-Match: \"",
            "If-Modified-Since: x",
            "Authorization: Basic AA",
            "Content-Encoding: gzip",
            "Transfer-Encoding: gzip",
            "X-CSRF-TOKEN: a",
            "X-XSRF-TOKEN: a",
            "X: \u0000");
    private static final List<String> ODD_PARTS = List.of(
            "%00",
            "%0d%0a",
            "..",
            "%2e%2e",
            ".",
            "%2f",
            "%5c",
            ";a=b",
            "%zz",
            "%",
            "*",
            "{x}",
            "%ff",
            "%ed%a0%80",
            "'",
            "\"",
            "<b>",
            "x".repeat(3000),
            "-1",
            "null",
            "00000000-0000-0000-0000-000000000000",
            "",
            "a%00b",
            "\u00e4",
            "%F0%9F%98%80");

    private final Random random;
    private final BadValues values;
    private final Map<String, String> places;
    private final List<String> paths;

    /** @param places what is there, by name; see {@link BadRequestsTest} */
    BadRequests(long seed, Map<String, String> places) {
        this.random = new Random(seed);
        this.values = new BadValues(random);
        this.places = places;
        this.paths = List.of(
                "/",
                "/way",
                "/way/" + places.get("task"),
                "/way/" + places.get("task") + "/form",
                "/way/" + places.get("task") + "/back",
                "/profile",
                "/profile/old-account",
                "/profile/schools",
                "/profile/schools/" + places.get("membership") + "/role",
                "/profile/schools/" + places.get("membership") + "/leave",
                "/profile/schools/" + places.get("membership") + "/apply",
                "/head/" + places.get("secret"),
                "/desk",
                "/desk/approvals",
                "/desk/decisions",
                "/desk/decisions/" + places.get("application") + "/take-back",
                "/desk/staff",
                "/desk/staff/new",
                "/desk/staff/people/x",
                "/definitions",
                "/api/schools",
                "/problem/sign-in-failed",
                "/about-the-data",
                "/signed-out",
                "/error",
                "/actuator/health",
                "/actuator",
                "/assets/portal.css",
                "/swagger-ui/index.html",
                "/login/oauth2/code/eulogin",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/camunda/api/admin/auth/user/default",
                API + "/task",
                API + "/task/" + places.get("case"),
                API + "/task/" + places.get("case") + "/submit-form",
                API + "/task/" + places.get("case") + "/form-variables",
                API + "/filter",
                API + "/filter/" + places.get("list") + "/list",
                API + "/user",
                API + "/history/task",
                API + "/process-instance");
    }

    BadRequest next() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> anything();
            case 3, 4 -> teachersAnswer();
            case 5, 6 -> validatorsDecision();
            case 7 -> validatorsCall();
            case 8 -> headsAnswer();
            default -> sentForm();
        };
    }

    /** Without the token of a page, so that nothing can be meant. */
    private BadRequest anything() {
        String path = values.one(paths);
        int slash = path.lastIndexOf('/');
        path = switch (random.nextInt(8)) {
            case 0 -> path.substring(0, slash + 1) + values.one(ODD_PARTS);
            case 1 -> path + "/" + values.one(ODD_PARTS);
            case 2 -> path.replaceFirst("/", "//");
            default -> path;
        };
        String query = random.nextBoolean()
                ? ""
                : "?"
                        + values.one(
                                List.of("q", "country", "task", "code", "state", "words", "maxResults", "_csrf", "a"))
                        + "=" + (random.nextBoolean() ? values.one(ODD_PARTS) : encoded(values.text()));
        String headers = "";
        for (int i = random.nextInt(3); i > 0; i--) {
            headers += values.one(HEADERS) + "\r\n";
        }
        byte[] body = random.nextBoolean() ? new byte[0] : BadValues.bytes(values.json(0));
        String type = values.one(TYPES);
        return request(
                values.one(List.of(STRANGER, TEACHER, VALIDATOR)),
                values.one(METHODS) + " " + (path.length() > 6000 ? "/" : path) + (query.length() > 6000 ? "" : query),
                (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + headers,
                body,
                false);
    }

    private BadRequest teachersAnswer() {
        String json = "{\"claim\":" + notOneOf(values.json(1))
                + (random.nextBoolean() ? "" : "," + BadValues.quoted(values.text()) + ":" + values.json(1)) + "}";
        String sender = values.one(List.of(TEACHER, TEACHER, TEACHER, VALIDATOR));
        return request(sender, "POST /way/" + places.get("task"), json() + token(sender), body(json), true);
    }

    /** A refusal without its reasons at the best. */
    private BadRequest validatorsDecision() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("decision", random.nextBoolean() ? "{\"value\":\"REFUSE\"}" : values.typed());
        for (int i = random.nextInt(3); i > 0; i--) {
            fields.put(
                    values.one(List.of(
                            "personJudgement",
                            "schoolJudgement",
                            "refusalReason",
                            "survivor",
                            "headEmail",
                            "shown",
                            "evidence",
                            values.text())),
                    values.typed());
        }
        StringBuilder all = new StringBuilder();
        fields.forEach((field, value) -> all.append(all.isEmpty() ? "" : ",")
                .append(BadValues.quoted(field))
                .append(':')
                .append(value));
        String json = random.nextInt(8) == 0
                ? values.json(0)
                : "{\"variables\":{" + all + "}"
                        + (random.nextInt(4) == 0 ? "," + BadValues.quoted(values.text()) + ":" + values.json(1) : "")
                        + "}";
        String sender = values.one(List.of(VALIDATOR, VALIDATOR, VALIDATOR, TEACHER));
        return request(
                sender,
                "POST " + API + "/task/" + places.get("case") + "/submit-form",
                json() + token(sender),
                body(json),
                true);
    }

    private BadRequest validatorsCall() {
        if (random.nextBoolean()) {
            String json = "{\"userId\":" + values.json(1) + "}";
            return request(
                    VALIDATOR,
                    "POST " + API + "/task/" + places.get("case") + "/claim",
                    json() + token(VALIDATOR),
                    body(json),
                    true);
        }
        String field = values.one(List.of(
                "tenantIdIn",
                "sorting",
                "orQueries",
                "taskVariables",
                "processVariables",
                "nameLike",
                "dueBefore",
                "active",
                "priority",
                "candidateGroup",
                "x"));
        String json = "{" + BadValues.quoted(field) + ":" + values.json(1) + "}";
        return request(
                VALIDATOR,
                "POST " + API + "/filter/" + places.get("list") + "/" + values.one(List.of("list", "count"))
                        + "?firstResult=0&maxResults="
                        + values.one(List.of("1", "-1", "-2", "x", "99999999999", "999999999")),
                json() + token(VALIDATOR),
                body(json),
                false);
    }

    private BadRequest headsAnswer() {
        String form = "answer=" + encoded(values.text()) + "&text=" + encoded(values.text()) + "&"
                + encoded(values.text()) + "=" + encoded(values.text());
        return request(
                STRANGER, "POST /head/" + places.get("secret"), form() + token(STRANGER), BadValues.bytes(form), true);
    }

    private BadRequest sentForm() {
        String form = "application=" + encoded(values.text()) + "&reason=" + encoded(values.text()) + "&address="
                + encoded(values.text()) + "&group=" + encoded(values.text()) + "&role=" + encoded(values.text());
        String path = values.one(List.of(
                "/desk/approvals",
                "/desk/decisions/" + encoded(values.one(ODD_PARTS)) + "/take-back",
                "/desk/staff",
                "/desk/staff/people/x/remove",
                "/profile/schools/" + places.get("membership") + "/role",
                "/profile/schools/" + encoded(values.one(ODD_PARTS)) + "/leave"));
        return request(
                values.one(List.of(TEACHER, VALIDATOR)),
                "POST " + path,
                form() + "X-CSRF-TOKEN: " + encoded(values.text()) + "\r\n",
                BadValues.bytes(form),
                true);
    }

    private byte[] body(String json) {
        return random.nextInt(5) == 0 ? values.spoiled(json) : BadValues.bytes(json);
    }

    private static BadRequest request(String sender, String line, String headers, byte[] body, boolean refused) {
        return new BadRequest(
                sender,
                line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                        + (body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n"),
                body,
                refused);
    }

    private static String json() {
        return "Content-Type: application/json\r\n";
    }

    private static String form() {
        return "Content-Type: application/x-www-form-urlencoded\r\n";
    }

    private String token(String sender) {
        return "X-CSRF-TOKEN: " + places.getOrDefault(sender + "-token", "x") + "\r\nX-XSRF-TOKEN: "
                + places.getOrDefault(sender + "-api-token", "x") + "\r\n";
    }

    /** What the form offers is no bad value. */
    private static String notOneOf(String json) {
        return json.matches("\"(NEW|BY_CODE|HELP)\"") ? "\"x\"" : json;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
