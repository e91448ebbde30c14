package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.deployment.ContentHash;
import eu.etwinning.onboarding.definition.deployment.DefinitionPart;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Diagrams, tables and forms that are put live together.
 *
 * @param files by name, such as {@code processes/teacher-onboarding.bpmn}, {@code forms/find-school.form} and
 *     {@code processes/offices/nso-es/etwinning-validation.bpmn}
 */
public record DefinitionSet(SortedMap<String, byte[]> files) {

    private static final Pattern OF_OFFICE = Pattern.compile("processes/offices/([^/]+)/([^/]+)");
    private static final Pattern SHARED = Pattern.compile("(?:processes|forms)/([^/]+)");

    /** The set that has these parts. What an office has along with all is not its own. */
    public static DefinitionSet of(List<DefinitionPart> parts) {
        SortedMap<String, byte[]> shared = new TreeMap<>();
        parts.stream()
                .filter(part -> part.office().equals(DefinitionPart.FOR_ALL))
                .forEach(part -> shared.putAll(part.files()));
        SortedMap<String, byte[]> files = new TreeMap<>();
        shared.forEach(
                (name, content) -> files.put((name.endsWith(".form") ? "forms/" : "processes/") + name, content));
        parts.stream()
                .filter(part -> !part.office().equals(DefinitionPart.FOR_ALL))
                .forEach(part -> part.files().forEach((name, content) -> {
                    if (!Arrays.equals(content, shared.get(name))) {
                        files.put("processes/offices/" + part.office() + "/" + name, content);
                    }
                }));
        return new DefinitionSet(files);
    }

    /** The same for the same files, whatever they are read from. */
    public String hash() {
        return new ContentHash().of(files);
    }

    /** The part for all, then those of offices. */
    public List<DefinitionPart> parts() {
        SortedSet<String> offices = new TreeSet<>();
        files.keySet().stream()
                .map(OF_OFFICE::matcher)
                .filter(Matcher::matches)
                .forEach(file -> offices.add(file.group(1)));
        return Stream.concat(
                        Stream.of(new DefinitionPart(DefinitionPart.FOR_ALL, shared())),
                        offices.stream().map(this::partOf))
                .toList();
    }

    private SortedMap<String, byte[]> shared() {
        SortedMap<String, byte[]> shared = new TreeMap<>();
        files.forEach((name, content) -> {
            Matcher file = SHARED.matcher(name);
            if (file.matches()) {
                shared.put(file.group(1), content);
            }
        });
        return shared;
    }

    /**
     * A deployment knows only its own forms and tables: those for all that the office's diagrams refer to come along.
     */
    private DefinitionPart partOf(String office) {
        SortedMap<String, byte[]> own = new TreeMap<>();
        files.forEach((name, content) -> {
            Matcher file = OF_OFFICE.matcher(name);
            if (file.matches() && file.group(1).equals(office)) {
                own.put(file.group(2), content);
            }
        });
        Map<String, byte[]> shared = shared();
        List.copyOf(own.entrySet()).stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file -> referredTo(file.getValue()))
                .filter(name -> !own.containsKey(name) && shared.containsKey(name))
                .distinct()
                .toList()
                .forEach(name -> own.put(name, shared.get(name)));
        return new DefinitionPart(office, own);
    }

    private static Stream<String> referredTo(byte[] diagram) {
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(diagram));
        } catch (ModelException unreadable) {
            // The engine refuses it and says why.
            return Stream.empty();
        }
        return Stream.of(
                        model.getModelElementsByType(UserTask.class).stream()
                                .map(task -> task.getCamundaFormRef() + ".form"),
                        model.getModelElementsByType(BusinessRuleTask.class).stream()
                                .map(task -> task.getCamundaDecisionRef() + ".dmn"),
                        model.getModelElementsByType(CallActivity.class).stream()
                                .filter(call -> "deployment".equals(call.getCamundaCalledElementBinding()))
                                .map(call -> call.getCalledElement() + ".bpmn"))
                .flatMap(names -> names);
    }
}
