package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every timer says how long it waits in a way that the engine reads, and goes off within bounds: neither at once nor in
 * another life.
 */
class Timers implements Rule {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern REPEATED = Pattern.compile("R(\\d{1,3})/(P[^/]+)");
    private static final Pattern SPAN =
            Pattern.compile("P(?!$)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?");
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Vocabulary vocabulary;

    Timers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        definitions
                .diagrams()
                .forEach(diagram ->
                        diagram.all(TimerEventDefinition.class).forEach(timer -> check(diagram, timer, report)));
    }

    private void check(Diagram diagram, TimerEventDefinition timer, Report report) {
        Place place = diagram.place(timer.getParentElement());
        String duration = text(timer.getTimeDuration());
        String cycle = text(timer.getTimeCycle());
        if (timer.getTimeDate() != null || duration.isEmpty() == cycle.isEmpty()) {
            report.refuse(place, "timer.form");
        } else if (!duration.isEmpty()) {
            bounded(place, duration, report);
        } else {
            Matcher repeated = REPEATED.matcher(cycle);
            if (repeated.matches()) {
                bounded(place, repeated.group(2), report);
            } else {
                report.refuse(place, "timer.endless", cycle);
            }
        }
    }

    private void bounded(Place place, String text, Report report) {
        if (ElText.isIn(text)) {
            if (!vocabulary.times().contains(text)) {
                report.refuse(place, "timer.unknown", text, String.join(", ", vocabulary.times()));
            }
            return;
        }
        Optional<Duration> span = span(text);
        if (span.isEmpty()) {
            report.refuse(place, "timer.unreadable", text);
        } else if (span.get().compareTo(SHORTEST) < 0 || span.get().compareTo(LONGEST) > 0) {
            report.refuse(place, "timer.bounds", text);
        }
    }

    private static Optional<Duration> span(String text) {
        if (!SPAN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            int clock = text.indexOf('T');
            String days = clock < 0 ? text : text.substring(0, clock);
            LocalDateTime then = days.length() > 1 ? SOME_DAY.plus(Period.parse(days)) : SOME_DAY;
            return Optional.of(Duration.of(
                    ChronoUnit.SECONDS.between(
                            SOME_DAY, clock < 0 ? then : then.plus(Duration.parse("P" + text.substring(clock)))),
                    ChronoUnit.SECONDS));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static String text(Expression expression) {
        return expression == null ? "" : expression.getTextContent().strip();
    }
}
