package eu.etwinning.onboarding.process.evidence;

import eu.etwinning.onboarding.language.CountryNames;
import eu.etwinning.onboarding.language.Written;
import org.springframework.context.MessageSource;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one case in one language, line by line. What others wrote keeps its direction of writing to itself. */
class EvidenceReading {

    private final MessageSource messages;
    private final CountryNames countryNames;
    private final Locale language;
    private List<EvidenceRow> rows = new ArrayList<>();

    EvidenceReading(MessageSource messages, CountryNames countryNames, Locale language) {
        this.messages = messages;
        this.countryNames = countryNames;
        this.language = language;
    }

    /** The lines that a section adds. */
    List<EvidenceRow> rows(Runnable section) {
        rows = new ArrayList<>();
        section.run();
        return rows;
    }

    /** @param label the last part of a message's key */
    void row(String label, String text) {
        line(message("case." + label), text, false);
    }

    void line(String label, String text, boolean attention) {
        rows.add(new EvidenceRow(label, text, attention));
    }

    /** Several lines about one thing. */
    void rowsOf(String label, Collection<String> texts, boolean attention) {
        String next = message("case." + label);
        for (String text : texts) {
            line(next, text, attention);
            next = "";
        }
    }

    /** What may be chosen. */
    static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    String country(String code) {
        return countryNames.name(code, language);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(date);
    }

    /** @param written what others wrote */
    String message(String code, String... written) {
        return messages.getMessage(code, written, language);
    }

    /** What others wrote, beside other words. */
    static String written(String text) {
        return new Written(text).toString();
    }
}
