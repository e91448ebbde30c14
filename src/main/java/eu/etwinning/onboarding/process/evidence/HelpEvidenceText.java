package eu.etwinning.onboarding.process.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.language.CountryNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The evidence of a request for help as people read it: {@code request}, {@code person}, {@code remembered} and
 * {@code accounts} as lines of label, text and tone, and {@code accountOptions} as options.
 */
@Component
public class HelpEvidenceText {

    /** The one account that can be given where an address is taken. */
    private static final String THE_HOLDERS = "THE_HOLDERS";

    private final ObjectMapper json;
    private final MessageSource messages;
    private final CountryNames countryNames;

    HelpEvidenceText(ObjectMapper json, MessageSource messages, CountryNames countryNames) {
        this.json = json;
        this.messages = messages;
        this.countryNames = countryNames;
    }

    /** @param evidence as it lies beside the task, as JSON */
    public Map<String, Object> read(String evidence, Locale language) {
        try {
            return new Reading(json.readValue(evidence, HelpEvidence.class), language).all();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no evidence of a request for help", e);
        }
    }

    /** One reading of one request in one language. */
    private final class Reading extends EvidenceReading {

        private final HelpEvidence evidence;

        private Reading(HelpEvidence evidence, Locale language) {
            super(messages, countryNames, language);
            this.evidence = evidence;
        }

        private Map<String, Object> all() {
            return Map.of(
                    "request",
                    rows(() -> row("help-reason", reason())),
                    "person",
                    rows(this::person),
                    "remembered",
                    rows(this::remembered),
                    "accounts",
                    rows(this::accounts),
                    "accountOptions",
                    accountOptions());
        }

        private String reason() {
            return switch (evidence.helpReason()) {
                case MAILBOX_LOST -> message("help-reason.MAILBOX_LOST");
                case ALREADY_LINKED ->
                    message("help-reason.ALREADY_LINKED", evidence.remembered().email());
                case ADDRESS_TAKEN ->
                    message(
                            evidence.movable() ? "help-reason.ADDRESS_TAKEN" : "help-reason.ADDRESS_TAKEN.two-accounts",
                            evidence.holder().name());
            };
        }

        private void person() {
            row("name", written(evidence.person().name()));
            row("email", message("case.email.verified", evidence.person().email()));
        }

        private void remembered() {
            HelpEvidence.Remembered remembered = evidence.remembered();
            if (remembered != null) {
                rowIfSaid("remembered-name", remembered.name());
                rowIfSaid("remembered-email", remembered.email());
                rowIfSaid("remembered-school", remembered.school());
                rowIfSaid("remembered-country", remembered.country().isEmpty() ? "" : country(remembered.country()));
                rowIfSaid("remembered-project", remembered.project());
            }
        }

        private void rowIfSaid(String label, String text) {
            if (!text.isBlank()) {
                row(label, written(text));
            }
        }

        private void accounts() {
            evidence.accounts()
                    .forEach(account -> line(written(account.name()), account(account), account.holder() != null));
        }

        private String account(HelpEvidence.Candidate account) {
            List<String> lines = new ArrayList<>(List.of(
                    written(account.email()),
                    message(
                            "help-account.school",
                            account.school(),
                            country(account.country()),
                            String.valueOf(account.memberSince().getYear()))));
            if (!account.projects().isEmpty()) {
                lines.add(account.projects().stream()
                        .map(project ->
                                message("help-account.project", project.title(), String.valueOf(project.year())))
                        .collect(Collectors.joining(", ")));
            }
            if (account.holder() != null) {
                lines.add(message(
                        "help-account.linked",
                        account.holder().name(),
                        account.holder().email()));
            }
            return String.join("\n", lines);
        }

        private List<Map<String, String>> accountOptions() {
            if (evidence.movable()) {
                return List.of(option(
                        THE_HOLDERS,
                        message("help-account.holders", evidence.holder().name())));
            }
            return evidence.accounts().stream()
                    .map(account ->
                            option(account.id().toString(), written(account.name()) + ", " + written(account.email())))
                    .toList();
        }
    }
}
