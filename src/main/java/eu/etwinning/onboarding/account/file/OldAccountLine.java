package eu.etwinning.onboarding.account.file;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.NoEmailAddressException;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.address.SeenText;
import eu.etwinning.onboarding.csv.CountryCode;
import eu.etwinning.onboarding.csv.RefusedLineException;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the file: an old account, with one of its projects.
 *
 * @param project the project, or null if the line has none
 */
public record OldAccountLine(
        EmailAddress email,
        String firstName,
        String lastName,
        String country,
        String schoolName,
        LocalDate memberSince,
        OldAccount.@Nullable Project project) {

    private static final int LONGEST = 300;
    /** The years of the old platform. */
    private static final int FIRST_YEAR = 2005;

    private static final int LAST_YEAR = 2022;
    /** Titles and names were typed into fields that took them. */
    private static final Pattern BREAK = Pattern.compile("\\s*[\\n\\r\\t\\u000B\\f\\u0085\\u2028\\u2029]\\s*");
    /** What would turn round or break the sentence that names it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Set<String> ROLES = Set.of("founder", "partner");

    /** @throws RefusedLineException if something in it is wrong */
    public static OldAccountLine of(CSVRecord line) {
        EmailAddress email = email(line.isSet("email") ? line.get("email") : "");
        String country = new CountryCode(text(line, "country")).value();
        return new OldAccountLine(
                email,
                text(line, "first_name"),
                text(line, "last_name"),
                country,
                text(line, "school_name"),
                date(text(line, "member_since")),
                project(line));
    }

    /** What the lines of one account must agree on. */
    public OldAccountLine withoutProject() {
        return new OldAccountLine(email, firstName, lastName, country, schoolName, memberSince, null);
    }

    private static EmailAddress email(String text) {
        try {
            return new EmailAddress(text);
        } catch (NoEmailAddressException none) {
            throw new RefusedLineException(
                    "'" + UNSEEN.matcher(text).replaceAll(" ") + "' is no e-mail address: " + none.getMessage());
        }
    }

    private static OldAccount.@Nullable Project project(CSVRecord line) {
        String title = text(line, "project_title");
        String year = text(line, "project_year");
        String role = text(line, "project_role").toLowerCase(Locale.ROOT);
        String label = text(line, "quality_label");
        if (title.isEmpty()) {
            if (!year.isEmpty() || !role.isEmpty() || !label.isEmpty()) {
                throw new RefusedLineException("the project has no title");
            }
            return null;
        }
        if (!ROLES.contains(role)) {
            throw new RefusedLineException("the role in a project is 'founder' or 'partner', not '" + role + "'");
        }
        return new OldAccount.Project(title, year(year), role, label.isEmpty() ? null : label);
    }

    private static int year(String text) {
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RefusedLineException("'" + text + "' is no year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return year;
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw new RefusedLineException("'" + text + "' is not from " + FIRST_YEAR + " to " + LAST_YEAR);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new RefusedLineException("'" + text + "' is no date like 2014-09-30");
        }
    }

    private static String text(CSVRecord line, String column) {
        String cell = line.isSet(column) ? BREAK.matcher(line.get(column)).replaceAll(" ") : "";
        String text = Normalizer.normalize(SeenText.of(cell), Normalizer.Form.NFC);
        if (text.length() > LONGEST) {
            throw new RefusedLineException("'" + column + "' is longer than " + LONGEST + " characters");
        }
        if (CONTROL.matcher(text).find()) {
            throw new RefusedLineException("'" + column + "' has control characters");
        }
        return text;
    }
}
