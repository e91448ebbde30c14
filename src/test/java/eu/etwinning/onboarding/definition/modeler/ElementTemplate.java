package eu.etwinning.onboarding.definition.modeler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.etwinning.onboarding.process.vocabulary.CaseVariable;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * The template by which Camunda Modeler knows a delegate, or a listener of a business rule task. What it needs and sets
 * are fields that cannot be changed and that the engine passes over: delegates read a case's variables by their own
 * names, so that there is nothing to map.
 */
class ElementTemplate {

    private final ObjectMapper json = new ObjectMapper();
    private final String bean;
    private final DiagramPart part;

    ElementTemplate(String bean, DiagramPart part) {
        this.bean = bean;
        this.part = part;
    }

    ObjectNode write() {
        boolean asksTable = !part.table().isEmpty();
        ObjectNode template = json.createObjectNode()
                .put("name", part.name())
                .put("id", "onboarding." + bean)
                .put("description", part.does());
        template.putObject("category")
                .put("id", part.topic().name())
                .put("name", part.topic().label());
        template.putObject("icon").put("contents", icon());
        template.putArray("appliesTo").add("bpmn:Task").add(type(asksTable));
        template.putObject("elementType").put("value", type(asksTable));
        ArrayNode groups = template.putArray("groups");
        group(groups, "needs", "What the case must hold", part.needs().length);
        group(groups, "mayUse", "What is used if the case holds it", part.mayUse().length);
        group(groups, "sets", "What the case holds afterwards", part.sets().length);
        group(groups, "maySet", "What the case may hold afterwards", part.maySet().length);
        group(groups, "errors", "How it can fail", part.errors().length);
        ArrayNode fields = template.putArray("properties");
        // The Modeler shows the name above the template, where it can be changed.
        hidden(fields, "name", part.name());
        if (asksTable) {
            hidden(fields, "camunda:decisionRef", part.table());
            hidden(fields, "camunda:decisionRefBinding", "deployment");
            hidden(fields, "camunda:mapDecisionResult", "singleResult");
            listener(fields, "start");
            listener(fields, "end");
        } else {
            hidden(fields, "camunda:delegateExpression", "${" + bean + "}");
        }
        variables(fields, "needs", part.needs());
        variables(fields, "mayUse", part.mayUse());
        variables(fields, "sets", part.sets());
        variables(fields, "maySet", part.maySet());
        for (String error : part.errors()) {
            shown(fields, "errors", "The error that an event on its edge can catch", error);
        }
        return template;
    }

    private static String type(boolean asksTable) {
        return asksTable ? "bpmn:BusinessRuleTask" : "bpmn:ServiceTask";
    }

    private static void group(ArrayNode groups, String id, String label, int fields) {
        if (fields > 0) {
            groups.addObject().put("id", id).put("label", label);
        }
    }

    private static void variables(ArrayNode fields, String group, CaseVariable[] variables) {
        for (CaseVariable variable : variables) {
            shown(fields, group, variable.label(), variable.id());
        }
    }

    private static void shown(ArrayNode fields, String group, String label, String value) {
        field(fields, label, "String", value, "camunda:property", group + "." + value)
                .put("editable", false)
                .put("group", group);
    }

    private static void hidden(ArrayNode fields, String name, String value) {
        field(fields, null, "Hidden", value, "property", name);
    }

    private void listener(ArrayNode fields, String event) {
        ObjectNode field = fields.addObject().put("type", "Hidden").put("value", "${" + bean + "}");
        field.putObject("binding")
                .put("type", "camunda:executionListener")
                .put("event", event)
                .put("implementationType", "delegateExpression");
    }

    private static ObjectNode field(
            ArrayNode fields, String label, String type, String value, String binding, String name) {
        ObjectNode field = fields.addObject();
        if (label != null) {
            field.put("label", label);
        }
        field.put("type", type).put("value", value);
        field.putObject("binding").put("type", binding).put("name", name);
        return field;
    }

    private String icon() {
        try (var icon = ElementTemplate.class.getResourceAsStream("icons/" + part.topic() + ".svg")) {
            return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(icon.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
