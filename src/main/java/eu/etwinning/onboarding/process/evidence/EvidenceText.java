package eu.etwinning.onboarding.process.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.application.Judgement;
import eu.etwinning.onboarding.application.RecordedDecision;
import eu.etwinning.onboarding.application.TakenBack;
import eu.etwinning.onboarding.calendar.OfficeCalendar;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.language.CountryNames;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.SchoolStatus;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The evidence of a case as people read it: {@code person}, {@code school}, {@code membership} and {@code decisions} as
 * lines of label, text and tone, {@code mergeOptions} as options, and {@code questionsLeft}.
 */
@Component
public class EvidenceText {

    private static final int MOST_PROJECTS = 8;

    private final ObjectMapper json;
    private final MessageSource messages;
    private final CountryNames countryNames;
    private final OfficeCalendars calendars;

    EvidenceText(ObjectMapper json, MessageSource messages, CountryNames countryNames, OfficeCalendars calendars) {
        this.json = json;
        this.messages = messages;
        this.countryNames = countryNames;
        this.calendars = calendars;
    }

    /** @param evidence as it lies beside the task, as JSON */
    public Map<String, Object> read(String evidence, Locale language) {
        try {
            return new Reading(json.readValue(evidence, Evidence.class), language).all();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no evidence", e);
        }
    }

    /** One reading of one case in one language. */
    private final class Reading extends EvidenceReading {

        private final Evidence evidence;

        private Reading(Evidence evidence, Locale language) {
            super(messages, countryNames, language);
            this.evidence = evidence;
        }

        private Map<String, Object> all() {
            return Map.of(
                    "person",
                    rows(this::person),
                    "school",
                    rows(this::school),
                    "membership",
                    rows(this::membership),
                    "decisions",
                    rows(this::decisions),
                    "mergeOptions",
                    mergeOptions(),
                    "questionsLeft",
                    evidence.questionsLeft(),
                    "headKnown",
                    evidence.head() != null);
        }

        private void person() {
            row("name", written(evidence.person().name()));
            row("email", message("case.email.verified", evidence.person().email()));
            if (evidence.oldAccount() == null) {
                row("old-account", message("case.old-account.none"));
            } else {
                oldAccount(evidence.oldAccount());
            }
            rowsOf(
                    "other-schools",
                    evidence.schools().stream().map(this::attached).toList(),
                    false);
            rowsOf(
                    "look-alikes",
                    evidence.lookAlikes().stream().map(this::lookAlike).toList(),
                    true);
        }

        private void oldAccount(Evidence.Old old) {
            row(
                    "old-account",
                    message(
                            "case.old-account.text",
                            old.name(),
                            old.email(),
                            old.school(),
                            country(old.country()),
                            date(old.memberSince())));
            List<String> projects = new ArrayList<>(old.projects().stream()
                    .limit(MOST_PROJECTS)
                    .map(this::project)
                    .toList());
            if (old.projects().size() > MOST_PROJECTS) {
                projects.add(message(
                        "case.projects.more", String.valueOf(old.projects().size() - MOST_PROJECTS)));
            }
            if (!projects.isEmpty()) {
                row("projects", String.join("\n", projects));
            }
        }

        private String project(OldAccount.Project project) {
            return project.qualityLabel() == null
                    ? message("case.project", project.title(), String.valueOf(project.year()), project.role())
                    : message(
                            "case.project.labelled",
                            project.title(),
                            String.valueOf(project.year()),
                            project.role(),
                            project.qualityLabel());
        }

        private String attached(Evidence.Attached school) {
            return message(
                    "case.attached",
                    school.school(),
                    school.town(),
                    message("role." + school.role()),
                    message("state." + school.state()),
                    date(school.since()));
        }

        private String lookAlike(Evidence.LookAlike other) {
            String reasons = other.reasons().stream()
                    .map(reason -> message("look-alike." + reason))
                    .collect(Collectors.joining(", "));
            return Stream.concat(
                            Stream.of(message("case.look-alike", other.name(), other.email(), reasons)),
                            other.schools().stream().map(this::attached))
                    .collect(Collectors.joining("\n"));
        }

        private void school() {
            Evidence.Shown school = evidence.school();
            row("school", written(school.name()));
            if (!school.otherNames().isEmpty()) {
                row(
                        "other-names",
                        school.otherNames().stream()
                                .map(EvidenceReading::written)
                                .collect(Collectors.joining(", ")));
            }
            row(
                    "place",
                    Stream.of(
                                    school.address(),
                                    (school.postalCode() + " " + school.town()).strip(),
                                    country(school.country()))
                            .filter(part -> !part.isBlank())
                            .map(EvidenceReading::written)
                            .collect(Collectors.joining(", ")));
            row("kind", message("school-kind." + school.kind()));
            row("number", school.number().isEmpty() ? message("case.number.none") : written(school.number()));
            if (!school.website().isEmpty()) {
                row("website", written(school.website()));
            }
            line(message("case.register"), register(school), school.status() != SchoolStatus.CONFIRMED);
            if (!school.anotherBecause().isEmpty()) {
                row("another-because", written(school.anotherBecause()));
            }
            rowsOf(
                    "duplicates",
                    evidence.duplicates().stream().map(this::duplicate).toList(),
                    true);
            line(
                    message("case.head"),
                    head(),
                    evidence.head() != null && evidence.head().whose() != null);
        }

        private String register(Evidence.Shown school) {
            if (school.status() == SchoolStatus.CLOSED) {
                return message("case.register.closed");
            }
            if (school.addedBy() == null) {
                return message("case.register.from", school.source());
            }
            String by = school.addedByPerson()
                    ? message("case.register.by-person")
                    : message("case.register.by", school.addedBy());
            return message("case.register." + school.status(), by);
        }

        private String duplicate(Evidence.Duplicate duplicate) {
            String reasons = duplicate.reasons().stream()
                    .map(reason -> message("duplicate." + reason))
                    .collect(Collectors.joining(", "));
            return message("case.duplicate", place(duplicate), reasons, String.valueOf(duplicate.percent()));
        }

        private String place(Evidence.Duplicate school) {
            return Stream.of(school.name(), school.address(), school.town(), school.number())
                    .filter(part -> !part.isBlank())
                    .map(EvidenceReading::written)
                    .collect(Collectors.joining(", "));
        }

        private String head() {
            Evidence.Head head = evidence.head();
            if (head == null) {
                return message("case.head.unknown");
            }
            String known = !head.enteredByTeacher()
                    ? message("case.head.by-register", head.name(), head.email())
                    : head.releasedBy() == null
                            ? message("case.head.by-teacher", head.name(), head.email())
                            : message("case.head.released", head.name(), head.email(), head.releasedBy());
            return withWarning(known, head.whose());
        }

        private String withWarning(String text, Evidence.Whose whose) {
            return whose == null ? text : text + "\n" + message("case.head.whose." + whose);
        }

        private void membership() {
            row("role", message("role." + evidence.membership().role()));
            rowsOf(
                    "asked-heads",
                    evidence.askedHeads().stream().map(this::askedHead).toList(),
                    true);
        }

        private String askedHead(Evidence.AskedHead asked) {
            return withWarning(
                    message(
                            "case.asked-head",
                            date(asked.asked()),
                            asked.address() == null ? "" : asked.address(),
                            message("address-source." + asked.source()),
                            message("head-answer."
                                    + (asked.answer() == null
                                            ? "NONE"
                                            : asked.answer().name()))),
                    asked.whose());
        }

        private void decisions() {
            for (Evidence.Past past : evidence.decisions()) {
                RecordedDecision decision = past.decision();
                line(date(by(decision).day(decision.decidedAt())), decision(past.school(), decision), false);
            }
        }

        /** The clock of those who decided. */
        private OfficeCalendar by(RecordedDecision decision) {
            return calendars.of(decision.office());
        }

        private String decision(String school, RecordedDecision decision) {
            List<String> lines = new ArrayList<>(List.of(
                    message("case.decision", school, message("outcome." + decision.outcome()), decision.decidedBy())));
            if (decision.refusal() != null) {
                lines.add(message("refusal." + decision.refusal()));
            }
            if (decision.judgements().person() != null
                    || decision.judgements().school() != null
                    || decision.judgements().membership() != null) {
                lines.add(message(
                        "case.judgements",
                        judgement(decision.judgements().person()),
                        judgement(decision.judgements().school()),
                        judgement(decision.judgements().membership())));
            }
            if (decision.reason() != null) {
                lines.add(message("case.wrote", decision.reason()));
            }
            if (decision.answer() != null) {
                lines.add(message("case.answered", decision.answer()));
            }
            if (decision.takenBack() != null) {
                TakenBack takenBack = decision.takenBack();
                lines.add(message(
                        "case.taken-back",
                        date(by(decision).day(takenBack.at())),
                        takenBack.by(),
                        takenBack.reason() == null ? "" : takenBack.reason()));
            }
            return String.join("\n", lines);
        }

        private String judgement(Judgement judgement) {
            return message("judgement." + (judgement == null ? "NONE" : judgement.name()));
        }

        private List<Map<String, String>> mergeOptions() {
            return Stream.concat(
                            evidence.duplicates().stream()
                                    .map(duplicate -> option(String.valueOf(duplicate.id()), place(duplicate))),
                            Stream.of(option(OnboardingProcess.ANOTHER, message("case.merge.another"))))
                    .toList();
        }
    }
}
