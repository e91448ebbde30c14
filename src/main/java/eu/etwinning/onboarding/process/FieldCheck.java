package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.databind.JsonNode;
import eu.etwinning.onboarding.school.PostalCodes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks one answer against its field, with the rules that form-js 1.8 applies in the browser and a few that a browser cannot be trusted with. */
@Component
class FieldCheck {

    /** No text that a form takes is longer, whatever the form says. */
    private static final int LONGEST = 20_000;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{4,20}");
    /** Control characters and the marks that turn the direction of writing round. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");

    private final MessageSource messages;
    private final PostalCodes postalCodes;
    private final InternetNames internetNames = new InternetNames();

    FieldCheck(MessageSource messages, PostalCodes postalCodes) {
        this.messages = messages;
        this.postalCodes = postalCodes;
    }

    /**
     * What is wrong with a value that is not empty, as a sentence; nothing if all is well.
     *
     * @param facts  what the form was shown with
     * @param answer all answers, as they were given
     */
    Optional<String> problem(FormField field, Object value, Map<String, Object> facts, Map<String, Object> answer) {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field, value, answer);
            case "number" -> number(field, value);
            case "checkbox" -> value instanceof Boolean ? Optional.empty() : wrong("type");
            case "radio", "select" -> isOption(field, value, facts) ? Optional.empty() : wrong("option");
            case "checklist", "taglist" -> options(field, value, facts);
            case "datetime" -> isDate(field, value) ? Optional.empty() : wrong("date");
            default -> wrong("type");
        };
    }

    /** The sentence that says a field must be filled in. */
    String required() {
        return message("required");
    }

    /** The sentence that says a form has no such field. */
    String unknown() {
        return message("unknown");
    }

    private Optional<String> text(FormField field, Object value, Map<String, Object> answer) {
        if (!(value instanceof String text)) {
            return wrong("type");
        }
        JsonNode rules = field.rules();
        int length = text.codePointCount(0, text.length());
        int longest = Math.min(LONGEST, rules.path("maxLength").asInt(LONGEST));
        if (length > longest) {
            return wrong("max-length", longest);
        }
        if (UNSEEN.matcher(text).find() || (field.type().equals("textfield") && text.lines().count() > 1)) {
            return wrong("unseen");
        }
        if (length < rules.path("minLength").asInt(0)) {
            return wrong("min-length", rules.path("minLength").asInt());
        }
        String pattern = rules.path("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            return wrong("pattern");
        }
        return switch (rules.path("validationType").asText("")) {
            case "email" -> internetNames.isEmail(text) ? Optional.empty() : wrong("email");
            case "phone" -> PHONE.matcher(text).matches() ? Optional.empty() : wrong("phone");
            default -> named(field.property("check"), text, answer.get(field.property("country")));
        };
    }

    /** The rules that form-js does not have: a field names one as its property {@code check}. */
    private Optional<String> named(String check, String text, Object country) {
        return switch (check) {
            case "" -> Optional.empty();
            case "website" -> internetNames.isWebsite(text) ? Optional.empty() : wrong("website");
            case "postal-code" -> postalCodes.exampleIfWrong(String.valueOf(country), text).map(example -> message("postal-code", example));
            default -> throw new IllegalStateException("The form asks for the check '" + check + "', which does not exist");
        };
    }

    private Optional<String> number(FormField field, Object value) {
        if (!(value instanceof Number || value instanceof String)) {
            return wrong("type");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return wrong("number");
        }
        JsonNode rules = field.rules();
        if (rules.has("min") && number.compareTo(rules.path("min").decimalValue()) < 0) {
            return wrong("min", rules.path("min").asText());
        }
        if (rules.has("max") && number.compareTo(rules.path("max").decimalValue()) > 0) {
            return wrong("max", rules.path("max").asText());
        }
        return Optional.empty();
    }

    private Optional<String> options(FormField field, Object value, Map<String, Object> facts) {
        if (!(value instanceof List<?> chosen)) {
            return wrong("type");
        }
        Set<Object> different = new HashSet<>(chosen);
        return different.size() == chosen.size() && chosen.stream().allMatch(one -> isOption(field, one, facts)) ? Optional.empty() : wrong("option");
    }

    private static boolean isOption(FormField field, Object value, Map<String, Object> facts) {
        return value instanceof String && field.options(facts).contains(value);
    }

    private static boolean isDate(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return false;
        }
        try {
            switch (field.json().path("subtype").asText("date")) {
                case "time" -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
                case "datetime" -> DateTimeFormatter.ISO_DATE_TIME.parse(text);
                default -> LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Optional<String> wrong(String code, Object... arguments) {
        return Optional.of(message(code, arguments));
    }

    private String message(String code, Object... arguments) {
        return messages.getMessage("form." + code, arguments, LocaleContextHolder.getLocale());
    }
}
