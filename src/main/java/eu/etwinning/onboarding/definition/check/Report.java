package eu.etwinning.onboarding.definition.check;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Gathers what the rules say, in the words of {@code messages/check.properties}. */
class Report {

    private final ResourceBundle texts = ResourceBundle.getBundle("messages/check", Locale.ROOT);
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Problem> remarks = new LinkedHashSet<>();

    /**
     * @param text the key of the sentence and of the remedy
     * @param facts what the sentence and the remedy name
     */
    void refuse(Place place, String text, Object... facts) {
        problems.add(problem(place, text, facts));
    }

    void remark(Place place, String text, Object... facts) {
        remarks.add(problem(place, text, facts));
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    Findings findings() {
        return new Findings(List.copyOf(problems), List.copyOf(remarks));
    }

    private Problem problem(Place place, String text, Object... facts) {
        Object[] written = Arrays.stream(facts).map(String::valueOf).toArray();
        return new Problem(
                place.file(),
                place.element(),
                place.name(),
                new MessageFormat(texts.getString(text + ".sentence"), Locale.ROOT).format(written),
                new MessageFormat(texts.getString(text + ".remedy"), Locale.ROOT).format(written));
    }
}
