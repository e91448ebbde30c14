package eu.etwinning.onboarding.process.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.account.HelpRequests;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a validator's task shows as evidence, put together from the records when it is asked for. */
@Component
public class EvidenceOfTasks {

    /** Under which the evidence says which evidence it is, so that a decision can say what it was made on. */
    static final String DIGEST = "digest";

    private final CaseEvidence cases;
    private final EvidenceText caseText;
    private final HelpRequests requests;
    private final HelpCaseEvidence help;
    private final HelpEvidenceText helpText;
    private final ObjectMapper json;

    EvidenceOfTasks(
            CaseEvidence cases,
            EvidenceText caseText,
            HelpRequests requests,
            HelpCaseEvidence help,
            HelpEvidenceText helpText,
            ObjectMapper json) {
        this.cases = cases;
        this.caseText = caseText;
        this.requests = requests;
        this.help = help;
        this.helpText = helpText;
        this.json = json;
    }

    /**
     * @param variables of the task, by name
     * @return what its form shows as {@code evidence}, with its digest; nothing if the task is no validator's
     */
    public Optional<Map<String, Object>> now(Map<String, Object> variables, Locale language) {
        if (variables.get(OnboardingProcess.APPLICATION) instanceof String application
                && variables.get(OnboardingProcess.MEMBERSHIP) instanceof String membership) {
            String facts = write(cases.now(UUID.fromString(membership), UUID.fromString(application)));
            return Optional.of(digested(facts, caseText.read(facts, language)));
        }
        if (variables.get(OnboardingProcess.HELP) instanceof String request) {
            String facts = write(help.of(requests.get(UUID.fromString(request))));
            return Optional.of(digested(facts, helpText.read(facts, language)));
        }
        return Optional.empty();
    }

    private static Map<String, Object> digested(String facts, Map<String, Object> readable) {
        Map<String, Object> all = new HashMap<>(readable);
        all.put(DIGEST, new EvidenceDigest(facts).hex());
        return all;
    }

    private String write(Object facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The evidence cannot be written", e);
        }
    }
}
