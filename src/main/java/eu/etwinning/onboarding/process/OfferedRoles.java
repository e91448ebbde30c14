package eu.etwinning.onboarding.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.process.form.ShownForms;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The roles that a teacher can choose, as the form of the live diagram offers them: those of the platform, and those
 * that the process owner has added.
 */
@Service
public class OfferedRoles {

    private final RepositoryService definitions;
    private final ShownForms forms;
    private final ObjectMapper json;
    /** Those of the deployment that was asked for last: they never change, and lists of cases ask for many. */
    private final AtomicReference<RoleForms> last = new AtomicReference<>(new RoleForms("", List.of()));

    OfferedRoles(RepositoryService definitions, ShownForms forms, ObjectMapper json) {
        this.definitions = definitions;
        this.forms = forms;
        this.json = json;
    }

    /** In the order of the form. */
    public List<Role> all() {
        return labels(Locale.ENGLISH).keySet().stream().map(Role::new).toList();
    }

    /** What the form says beside a role in that language, or in English; empty if it does not offer the role. */
    public Optional<String> label(String code, Locale language) {
        return Optional.ofNullable(labels(language).get(code));
    }

    private Map<String, String> labels(Locale language) {
        Map<String, String> labels = new LinkedHashMap<>();
        live().stream()
                .flatMap(definition -> of(definition.getDeploymentId()).stream())
                .flatMap(form -> options(parsed(forms.of(form, language))))
                .forEach(option -> labels.putIfAbsent(
                        option.path("value").asText(), option.path("label").asText()));
        return labels;
    }

    private Optional<ProcessDefinition> live() {
        return Optional.ofNullable(definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(OnboardingProcess.TEACHER_ONBOARDING)
                .latestVersion()
                .singleResult());
    }

    private List<String> of(String deployment) {
        RoleForms known = last.get();
        if (!known.deployment().equals(deployment)) {
            known = new RoleForms(
                    deployment,
                    definitions.getDeploymentResourceNames(deployment).stream()
                            .filter(file -> file.endsWith(".form") && !file.contains("/"))
                            .sorted()
                            .map(file -> form(deployment, file))
                            .filter(form -> options(parsed(form)).findAny().isPresent())
                            .toList());
            last.set(known);
        }
        return known.forms();
    }

    private String form(String deployment, String file) {
        try (InputStream content = definitions.getResourceAsStream(deployment, file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form cannot be read", e);
        }
    }

    private JsonNode parsed(String form) {
        try {
            return json.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed form is no JSON", e);
        }
    }

    private static Stream<JsonNode> options(JsonNode container) {
        return children(container, "components")
                .flatMap(component -> component.path("key").asText().equals(OnboardingProcess.ROLE)
                        ? children(component, "values")
                        : options(component));
    }

    private static Stream<JsonNode> children(JsonNode parent, String name) {
        return StreamSupport.stream(parent.path(name).spliterator(), false);
    }

    /** The forms of a deployment that ask for the role. */
    private record RoleForms(String deployment, List<String> forms) {}
}
