package eu.etwinning.onboarding.desk.webapp;

import eu.etwinning.onboarding.desk.webapp.body.Submission;
import eu.etwinning.onboarding.json.StrictJson;
import eu.etwinning.onboarding.json.UnreadableJsonException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds what the engine gets of a call that is on the list: nothing of what was sent reaches it as it was sent. */
@Component
class RebuiltRequests {

    /** In bytes: the longest reason, in the widest letters, and some room. */
    private static final int LARGEST = 100_000;

    private static final int LONGEST_PARAMETER = 1000;
    private static final Set<String> NUMBERS = Set.of("firstResult", "maxResults");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD]");
    private static final byte[] NO_BODY = {};

    private final StrictJson json;

    RebuiltRequests(StrictJson json) {
        this.json = json;
    }

    /**
     * @param allowed the lines of the list that let the call through
     * @throws CallRefusedException if it asks for something, or sends something, that none of them names
     */
    @Nullable
    RebuiltRequest rebuild(HttpServletRequest request, List<AllowedCall> allowed)
            throws CallRefusedException, IOException {
        String query = query(request.getQueryString(), allowed);
        Optional<Class<? extends Record>> shape = allowed.stream()
                .map(AllowedCall::body)
                .flatMap(Optional::stream)
                .findFirst();
        if (shape.isEmpty()) {
            return new RebuiltRequest(request, query, null, NO_BODY);
        }
        Record body = body(request, shape.get());
        return new RebuiltRequest(request, query, body, json.write(body));
    }

    private @Nullable String query(String sent, List<AllowedCall> allowed) throws CallRefusedException {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        StringBuilder rebuilt = new StringBuilder();
        for (String parameter : sent.split("&")) {
            if (parameter.isEmpty()) {
                continue;
            }
            String name = decoded(parameter.split("=", 2)[0]);
            String value = parameter.contains("=") ? decoded(parameter.split("=", 2)[1]) : "";
            if (allowed.stream().noneMatch(call -> call.parameters().contains(name))
                    || value.length() > LONGEST_PARAMETER
                    || UNSEEN.matcher(value).find()
                    || NUMBERS.contains(name) && !NUMBER.matcher(value).matches()) {
                throw notTaken(name);
            }
            rebuilt.append(rebuilt.isEmpty() ? "" : "&")
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(value));
        }
        return rebuilt.isEmpty() ? null : rebuilt.toString();
    }

    private static String decoded(String text) throws CallRefusedException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notTaken(text);
        }
    }

    /** With spaces as every reader of an address takes them. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Record body(HttpServletRequest request, Class<? extends Record> shape)
            throws CallRefusedException, IOException {
        if (!isJson(request.getContentType())) {
            throw new CallRefusedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "desk.call.json-only");
        }
        byte[] sent = request.getInputStream().readNBytes(LARGEST + 1);
        if (sent.length > LARGEST) {
            throw new CallRefusedException(HttpStatus.BAD_REQUEST, "desk.task.too-long");
        }
        try {
            return json.read(sent, shape);
        } catch (UnreadableJsonException e) {
            if (shape == Submission.class) {
                throw new CallRefusedException(HttpStatus.BAD_REQUEST, "desk.task.no-answer");
            }
            throw e.part()
                    .map(RebuiltRequests::notTaken)
                    .orElseGet(() -> new CallRefusedException(HttpStatus.BAD_REQUEST, "desk.call.json-only"));
        }
    }

    private static boolean isJson(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static CallRefusedException notTaken(String part) {
        return new CallRefusedException(HttpStatus.BAD_REQUEST, "desk.call.not-taken", part);
    }
}
