package eu.etwinning.onboarding.school.file;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.NoEmailAddressException;
import eu.etwinning.onboarding.csv.CountryCode;
import eu.etwinning.onboarding.csv.RefusedLineException;
import eu.etwinning.onboarding.school.SchoolKind;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A line of a file of schools.
 *
 * @param otherNames null if the file has no column for them
 */
public record SchoolLine(
        String country,
        String name,
        String city,
        String region,
        String postalCode,
        String address,
        SchoolKind kind,
        String headName,
        String headEmail,
        @Nullable List<String> otherNames,
        String sourceId,
        String source) {

    public static final List<String> COLUMNS = List.of(
            "country",
            "name",
            "source_id",
            "source",
            "city",
            "postal_code",
            "address",
            "type",
            "region",
            "kind",
            "head_name",
            "head_email",
            "other_names");
    public static final List<String> NEEDED = COLUMNS.subList(0, 4);

    private static final int LONGEST = 500;
    /** Real registers have line breaks in names. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final String TEACHERS = "teacher";

    /**
     * @param remark is told what is left out of a line that is taken
     * @throws RefusedLineException if something in it is wrong
     */
    public static SchoolLine of(CSVRecord line, SchoolKinds kinds, Consumer<String> remark) {
        String country = new CountryCode(text(line, "country")).value();
        String source = needed(line, "source");
        if (source.equals(TEACHERS)) {
            throw new RefusedLineException("the source '" + TEACHERS + "' is for schools that teachers add");
        }
        return new SchoolLine(
                country,
                needed(line, "name"),
                text(line, "city"),
                text(line, "region"),
                text(line, "postal_code"),
                text(line, "address"),
                kind(line, source, kinds),
                text(line, "head_name"),
                headEmail(line, remark),
                otherNames(line),
                needed(line, "source_id"),
                source);
    }

    /** Heads are written to: what is no address is left out, and the school is none the worse for it. */
    private static String headEmail(CSVRecord line, Consumer<String> remark) {
        String email = text(line, "head_email");
        try {
            return email.isEmpty() ? "" : new EmailAddress(email).value();
        } catch (NoEmailAddressException none) {
            remark.accept("'" + email + "' in 'head_email' is no e-mail address: " + none.getMessage()
                    + ". The school is taken without it");
            return "";
        }
    }

    private static SchoolKind kind(CSVRecord line, String source, SchoolKinds kinds) {
        String kind = text(line, "kind").toUpperCase(Locale.ROOT);
        if (kind.isEmpty()) {
            return kinds.of(source, text(line, "type"));
        }
        return Arrays.stream(SchoolKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new RefusedLineException(
                        "'" + kind + "' is no kind of school: " + Arrays.toString(SchoolKind.values())));
    }

    private static @Nullable List<String> otherNames(CSVRecord line) {
        return line.isSet("other_names")
                ? Arrays.stream(text(line, "other_names").split("\\|"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList()
                : null;
    }

    private static String needed(CSVRecord line, String column) {
        String text = text(line, column);
        if (text.isEmpty()) {
            throw new RefusedLineException("'" + column + "' is empty");
        }
        return text;
    }

    private static String text(CSVRecord line, String column) {
        String text = line.isSet(column)
                ? UNSEEN.matcher(line.get(column)).replaceAll(" ").strip()
                : "";
        if (text.length() > LONGEST) {
            throw new RefusedLineException("'" + column + "' is longer than " + LONGEST + " characters");
        }
        return text;
    }
}
