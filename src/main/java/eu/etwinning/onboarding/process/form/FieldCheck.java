package eu.etwinning.onboarding.process.form;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.NoEmailAddressException;
import eu.etwinning.onboarding.school.PostalCodes;
import eu.etwinning.onboarding.school.TypedName;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.BigInteger;
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

/**
 * Checks one answer against its field, with the rules that form-js 1.8 applies in the browser and a few that a browser
 * cannot be trusted with.
 */
@Component
class FieldCheck {

    /** No text that a form takes is longer, whatever the form says. */
    private static final int LONGEST = 20_000;

    private static final int MOST_DIGITS = 40;
    private static final int MOST_LINES = 500;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{4,20}");
    /** Control characters and the marks that turn the direction of writing round. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");

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
     * @param answer what was answered beside it
     */
    Optional<String> problem(FieldRules rules, Object value, Map<String, Object> answer) {
        return switch (rules.field().type()) {
            case "textfield", "textarea" -> text(rules, value, answer);
            case "number" -> number(rules, value);
            case "checkbox" -> value instanceof Boolean ? Optional.empty() : wrong("type");
            case "radio", "select" -> rules.offers(value) ? Optional.empty() : wrong("option");
            case "checklist", "taglist" -> options(rules, value);
            case "datetime" -> isDate(rules.field(), value) ? Optional.empty() : wrong("date");
            case FormField.LIST -> list(value);
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

    /** The sentence that says that none of what may be chosen was chosen. */
    String notOffered() {
        return message("option");
    }

    private Optional<String> text(FieldRules rules, Object value, Map<String, Object> answer) {
        if (!(value instanceof String text)) {
            return wrong("type");
        }
        Optional<String> noAddress = rules.isEmail() ? email(text) : Optional.empty();
        if (noAddress.isPresent()) {
            return noAddress;
        }
        FormField field = rules.field();
        int length = text.codePointCount(0, text.length());
        int longest = rules.number("maxLength")
                .map(BigDecimal::intValue)
                .filter(allowed -> allowed < LONGEST)
                .orElse(LONGEST);
        if (length > longest) {
            return wrong("max-length", longest);
        }
        if (UNSEEN.matcher(text).find()
                || (field.type().equals("textfield") && text.lines().count() > 1)) {
            return wrong("unseen");
        }
        int shortest = rules.number("minLength").map(BigDecimal::intValue).orElse(0);
        if (length < shortest) {
            return wrong("min-length", shortest);
        }
        String pattern = rules.text("pattern");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            return wrong("pattern");
        }
        return rules.text("validationType").equals("phone")
                        && !PHONE.matcher(text).matches()
                ? wrong("phone")
                : named(field.property("check"), text, answer.get(field.property("country")));
    }

    /** The rules that form-js does not have: a field names one as its property {@code check}. */
    private Optional<String> named(String check, String text, Object country) {
        return switch (check) {
            case "", FieldRules.EMAIL -> Optional.empty();
            case "name" -> name(new TypedName(text));
            case "website" -> internetNames.isWebsite(text) ? Optional.empty() : wrong("website");
            case "postal-code" ->
                postalCodes
                        .exampleIfWrong(String.valueOf(country), text)
                        .map(example -> message("postal-code", example));
            default ->
                throw new IllegalStateException("The form asks for the check '" + check + "', which does not exist");
        };
    }

    private Optional<String> email(String text) {
        try {
            new EmailAddress(text);
            return Optional.empty();
        } catch (NoEmailAddressException none) {
            return Optional.of(messages.getMessage(
                    none.messageKey(),
                    none.character().isEmpty() ? null : new Object[] {none.character()},
                    LocaleContextHolder.getLocale()));
        }
    }

    private Optional<String> name(TypedName name) {
        if (name.holdsAddress()) {
            return wrong("name");
        }
        return name.holdsUnseen() ? wrong("unseen") : Optional.empty();
    }

    private Optional<String> number(FieldRules rules, Object value) {
        boolean asText = rules.field().json().path("serializeToString").asBoolean();
        if (!(asText ? value instanceof String : value instanceof Number)) {
            return wrong("type");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return wrong("number");
        }
        // What is no long is kept as an object, which no case holds.
        if (value instanceof BigInteger || number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            return wrong("number");
        }
        Optional<BigDecimal> min = rules.number("min").filter(smallest -> number.compareTo(smallest) < 0);
        if (min.isPresent()) {
            return wrong("min", min.get().toPlainString());
        }
        Optional<BigDecimal> max = rules.number("max").filter(greatest -> number.compareTo(greatest) > 0);
        if (max.isPresent()) {
            return wrong("max", max.get().toPlainString());
        }
        Optional<Integer> digits = rules.setting("decimalDigits")
                .map(BigDecimal::intValue)
                .filter(most -> number.stripTrailingZeros().scale() > most);
        if (digits.isPresent()) {
            return digits.get() == 0 ? wrong("integer") : wrong("decimals", digits.get());
        }
        return rules.setting("increment").filter(step -> step.signum() > 0).flatMap(step -> step(number, step));
    }

    private Optional<String> step(BigDecimal number, BigDecimal step) {
        BigDecimal beyond = number.remainder(step);
        if (beyond.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal before = number.subtract(beyond);
        return wrong("step", before.toPlainString(), before.add(step).toPlainString());
    }

    private Optional<String> options(FieldRules rules, Object value) {
        if (!(value instanceof List<?> chosen)) {
            return wrong("type");
        }
        Set<Object> different = new HashSet<>(chosen);
        return different.size() == chosen.size() && chosen.stream().allMatch(rules::offers)
                ? Optional.empty()
                : wrong("option");
    }

    private Optional<String> list(Object value) {
        if (!(value instanceof List<?> lines) || !lines.stream().allMatch(Map.class::isInstance)) {
            return wrong("type");
        }
        return lines.size() > MOST_LINES ? wrong("max-lines", MOST_LINES) : Optional.empty();
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
