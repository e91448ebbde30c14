package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.evidence.EvidenceOfTasks;
import eu.etwinning.onboarding.process.evidence.EvidenceText;
import eu.etwinning.onboarding.process.evidence.HelpEvidenceText;
import eu.etwinning.onboarding.process.form.FormCheck;
import eu.etwinning.onboarding.process.form.ShownForms;
import eu.etwinning.onboarding.process.form.UnknownWordException;
import eu.etwinning.onboarding.process.step.application.DecisionForm;
import eu.etwinning.onboarding.process.step.application.DecisionRules;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The validators' forms: in which words they are shown, and what may be answered. */
@Service
public class ValidatorForms {

    private final TaskService tasks;
    private final FormService forms;
    private final FormCheck formCheck;
    private final ShownForms shownForms;
    private final EvidenceText evidenceText;
    private final HelpEvidenceText helpEvidenceText;
    private final EvidenceOfTasks evidence;
    private final DecisionRules rules;
    private final Memberships memberships;
    private final ObjectMapper json;

    ValidatorForms(
            TaskService tasks,
            FormService forms,
            FormCheck formCheck,
            ShownForms shownForms,
            EvidenceText evidenceText,
            HelpEvidenceText helpEvidenceText,
            EvidenceOfTasks evidence,
            DecisionRules rules,
            Memberships memberships,
            ObjectMapper json) {
        this.tasks = tasks;
        this.forms = forms;
        this.formCheck = formCheck;
        this.shownForms = shownForms;
        this.evidenceText = evidenceText;
        this.helpEvidenceText = helpEvidenceText;
        this.evidence = evidence;
        this.rules = rules;
        this.memberships = memberships;
        this.json = json;
    }

    /** @param schema a form as deployed; what is not translated stays as it is, and what it shows of facts is text */
    public String shown(String schema, Locale language) {
        return shownForms.of(schema, language);
    }

    /**
     * What a form shows as {@code evidence}.
     *
     * @param evidence as it lies beside the task, as JSON
     */
    public String readable(String evidence, Locale language) {
        return written(read(evidence, language));
    }

    /**
     * What the form of a task shows as {@code evidence}, put together now. Whether the task may be seen is the caller's
     * to know.
     *
     * @return as JSON; nothing if the task is not open any more, or shows none
     */
    public Optional<String> evidenceNow(String task, Locale language) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                .flatMap(open -> evidence.now(tasks.getVariables(task), language))
                .map(this::written);
    }

    private String written(Object readable) {
        try {
            return json.writeValueAsString(readable);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The evidence cannot be written", e);
        }
    }

    /**
     * Checks an answer against the form as deployed with the task and against the rules of a decision.
     *
     * @param answer by field key, as form-js submits it
     * @return what may be passed on: the values of the fields that are shown
     * @throws FormRejectedException if it does not fit
     * @throws TaskGoneException if the task is not open any more
     */
    public Map<String, Object> check(String task, Map<String, Object> answer) {
        try {
            return acceptOpen(open(task), answer);
        } catch (ProcessEngineException | NullPointerException failed) {
            // Somebody may have ended the case between two looks at it; the engine's own checks of rights then fall
            // over what is missing.
            open(task);
            throw failed;
        }
    }

    private Task open(String task) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                .orElseThrow(TaskGoneException::new);
    }

    private Map<String, Object> acceptOpen(Task found, Map<String, Object> answer) {
        String task = found.getId();
        Map<String, Object> variables = tasks.getVariables(task);
        Map<String, Object> accepted = formCheck.check(form(task), facts(variables), answer);
        if (found.getTaskDefinitionKey().equals(OnboardingProcess.DECIDE_APPLICATION)) {
            UUID membership = UUID.fromString((String) variables.get(OnboardingProcess.MEMBERSHIP));
            rules.check(
                    UUID.fromString((String) variables.get(OnboardingProcess.APPLICATION)),
                    memberships.get(membership),
                    caseAnswer(accepted));
        }
        return accepted;
    }

    private DecisionForm caseAnswer(Map<String, Object> accepted) {
        try {
            return DecisionForm.of(accepted);
        } catch (UnknownWordException unknown) {
            throw formCheck.notOffered(unknown.field());
        }
    }

    /** What the form was shown with; what has parts is JSON in the engine. */
    private Map<String, Object> facts(Map<String, Object> variables) {
        Map<String, Object> facts = new HashMap<>(variables);
        facts.replaceAll(
                (name, value) -> value instanceof SpinJsonNode composed && !name.equals(OnboardingProcess.EVIDENCE)
                        ? plain(composed.toString())
                        : value);
        evidence.now(variables, LocaleContextHolder.getLocale())
                .ifPresent(shown -> facts.put(OnboardingProcess.EVIDENCE, shown));
        return facts;
    }

    /** Only a request for help says why it was made. */
    private Map<String, Object> read(String evidence, Locale language) {
        boolean help = plain(evidence) instanceof Map<?, ?> facts && facts.containsKey("helpReason");
        return help ? helpEvidenceText.read(evidence, language) : evidenceText.read(evidence, language);
    }

    private Object plain(String composed) {
        try {
            return json.readValue(composed, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The engine holds JSON that is none", e);
        }
    }

    private String form(String task) {
        try (InputStream deployed = forms.getDeployedTaskForm(task)) {
            return new String(deployed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The form of the task cannot be read", e);
        }
    }
}
