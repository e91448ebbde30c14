package eu.etwinning.onboarding.definition.modeler;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import eu.etwinning.onboarding.definition.DefinitionsTest;
import eu.etwinning.onboarding.process.task.ValidatorsTasks;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The templates of Camunda Modeler say what the delegates say of themselves. {@code -Dtemplates.write=true} writes
 * those of the delegates anew; the three of the people's tasks and of time limits are written by hand. Whether all keep
 * to the Modeler's schema is checked with the diagrams: npm run lint.
 */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("processes", ".camunda", "element-templates");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> BY_HAND = Set.of("teachersTask", "validatorsTask", "timeLimit");

    private final DiagramParts parts = new DiagramParts();
    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void writeAnewWhereAsked() throws IOException {
        if (Boolean.getBoolean("templates.write")) {
            for (Map.Entry<String, String> template : generated().entrySet()) {
                Files.writeString(FOLDER.resolve(template.getKey() + ".json"), template.getValue());
            }
        }
    }

    @Test
    void eachDelegateHasTheTemplateThatItsAnnotationGives() throws IOException {
        Map<String, String> templates = generated();
        Set<String> expected = new HashSet<>(templates.keySet());
        expected.addAll(BY_HAND);
        assertThat(files())
                .extracting(file -> file.getFileName().toString().replace(".json", ""))
                .containsExactlyInAnyOrderElementsOf(expected);
        templates.forEach((bean, template) -> assertThat(FOLDER.resolve(bean + ".json"))
                .as(
                        "if the annotation of '%s' is right: mvn test -Dtest=ElementTemplatesTest -Dtemplates.write=true",
                        bean)
                .hasContent(template));
    }

    @Test
    void noTwoTemplatesHaveOneIdOrOneName() throws IOException {
        List<JsonNode> templates = files().stream().map(this::read).toList();
        assertThat(templates)
                .extracting(template -> template.path("id").asText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("onboarding."));
        assertThat(templates)
                .extracting(template -> template.path("name").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void theTemplateOfTimeLimitsNamesEveryTimeThatThereIs() {
        Map<String, String> named = new LinkedHashMap<>();
        read(FOLDER.resolve("timeLimit.json")).path("properties").forEach(field -> {
            if (field.path("group").asText().equals("times")) {
                named.put(field.path("value").asText(), field.path("label").asText());
            }
        });
        assertThat(named).isEqualTo(parts.times());
    }

    @Test
    void theTemplateOfValidatorsTasksOffersWhatTheyCanBeShown() {
        List<String> offered = new ArrayList<>();
        read(FOLDER.resolve("validatorsTask.json")).path("properties").forEach(field -> {
            if (field.path("binding").path("name").asText().equals(ValidatorsTasks.PROPERTY)) {
                field.path("choices")
                        .forEach(choice -> offered.add(choice.path("value").asText()));
            }
        });
        assertThat(offered).containsExactly(ValidatorsTasks.APPLICATION, ValidatorsTasks.HELP);
    }

    /**
     * Whoever opens a diagram sees at each step what it does and needs, and what a template would set is what is there.
     */
    @Test
    void theTasksOfTheDiagramsAreThoseOfTheTemplates() throws IOException {
        Map<String, JsonNode> templates = new TreeMap<>();
        files().stream()
                .map(this::read)
                .forEach(template -> templates.put(template.path("id").asText(), template));
        for (Path diagram : DefinitionsTest.diagrams()) {
            BpmnModelInstance model = Bpmn.readModelFromFile(diagram.toFile());
            for (Task task : tasks(model)) {
                JsonNode template = templates.get(task.getAttributeValueNs(CAMUNDA, "modelerTemplate"));
                assertThat(template)
                        .as("template of %s in %s", task.getId(), diagram)
                        .isNotNull();
                template.path("properties").forEach(field -> {
                    String attribute = field.path("binding").path("name").asText();
                    if (field.path("type").asText().equals("Hidden")
                            && attribute.startsWith("camunda:")
                            && isMeant(field, task)) {
                        assertThat(task.getAttributeValueNs(CAMUNDA, attribute.substring("camunda:".length())))
                                .as("%s of %s", attribute, task.getId())
                                .isEqualTo(field.path("value").asText());
                    }
                });
            }
        }
    }

    /** Without a condition, or with one that fits what the task shows. */
    private static boolean isMeant(JsonNode field, Task task) {
        return field.path("condition").isMissingNode()
                || field.path("condition")
                        .path("equals")
                        .asText()
                        .equals(
                                task.getId().equals("decideOldAccountHelp")
                                        ? ValidatorsTasks.HELP
                                        : ValidatorsTasks.APPLICATION);
    }

    private static List<Task> tasks(BpmnModelInstance model) {
        return Stream.of(ServiceTask.class, BusinessRuleTask.class, UserTask.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .<Task>map(task -> task)
                .toList();
    }

    private Map<String, String> generated() throws IOException {
        Map<String, String> templates = new TreeMap<>();
        for (Map.Entry<String, DiagramPart> delegate : parts.delegates().entrySet()) {
            templates.put(delegate.getKey(), text(delegate));
        }
        for (Map.Entry<String, DiagramPart> listener :
                parts.executionListeners().entrySet()) {
            templates.put(listener.getKey(), text(listener));
        }
        return templates;
    }

    private String text(Map.Entry<String, DiagramPart> part) throws IOException {
        return writer().writeValueAsString(new ElementTemplate(part.getKey(), part.getValue()).write()) + "\n";
    }

    private ObjectWriter writer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return json.writer(printer);
    }

    private JsonNode read(Path template) {
        try {
            return json.readTree(template.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList();
        }
    }
}
