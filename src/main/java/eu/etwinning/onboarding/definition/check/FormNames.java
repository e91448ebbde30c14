package eu.etwinning.onboarding.definition.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every answer of a form is read by somebody, every option is one that the code knows, and what a form shows is there.
 */
class FormNames implements Rule {

    private final Vocabulary vocabulary;

    FormNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        Set<String> read = new TreeSet<>(vocabulary.variables());
        definitions
                .diagrams()
                .forEach(diagram -> new ConditionVariables(diagram).names().forEach(read::add));
        definitions.forms().forEach(form -> check(form, read, report));
    }

    private void check(Form form, Set<String> read, Report report) {
        Set<String> keys = new LinkedHashSet<>();
        for (Form.Field field : form.fields()) {
            Place place = form.place(field.json());
            if (field.key().isEmpty()) {
                report.refuse(place, "form.no-key");
            } else if (field.isAnswered()) {
                answered(place, field, form, read, report);
            } else if (!shown().contains(field.key())) {
                report.refuse(place, "form.shows-unknown", field.key(), Closest.to(field.key(), shown()));
            }
            keys.add(field.key());
        }
        keys.addAll(shown());
        form.components()
                .forEach(component -> named(component)
                        .filter(name -> !keys.contains(name))
                        .distinct()
                        .forEach(name -> report.refuse(
                                form.place(component), "form.shows-unknown", name, Closest.to(name, keys))));
    }

    private void answered(Place place, Form.Field field, Form form, Set<String> read, Report report) {
        boolean agreement = field.json().path("type").asText().equals("checkbox")
                && field.json().path("validate").path("required").asBoolean();
        boolean usedInForm =
                form.components().stream().flatMap(FormNames::named).anyMatch(field.key()::equals);
        if (!agreement && !usedInForm && !read.contains(field.key())) {
            report.refuse(place, "form.unread", field.key(), Closest.to(field.key(), read));
        }
        Set<Object> values = vocabulary.values().getOrDefault(field.key(), Set.of());
        field.options().stream()
                .filter(option -> !values.isEmpty() && !values.contains(option))
                .forEach(option -> report.refuse(
                        place,
                        field.key().equals(VariableValues.ROLE) ? "form.role" : "form.option",
                        option,
                        String.join(
                                ", ",
                                values.stream().map(String::valueOf).sorted().toList())));
    }

    private Set<String> shown() {
        Set<String> shown = new TreeSet<>(vocabulary.facts());
        shown.addAll(vocabulary.variables());
        return shown;
    }

    /** All that a component's expressions and texts name. */
    static Stream<String> named(JsonNode component) {
        return Stream.of(
                        Stream.of(component.path("valuesKey").asText(""))
                                .filter(key -> !key.isBlank())
                                .map(key -> key.split("\\.")[0]),
                        Stream.of(
                                        "valuesExpression",
                                        "text",
                                        "content",
                                        "source",
                                        "label",
                                        "description",
                                        "defaultValue")
                                .map(property -> component.path(property).asText(""))
                                .flatMap(FormWords::names),
                        Stream.of(component.path("conditional").path("hide").asText(""))
                                .flatMap(FormWords::names),
                        Stream.of("min", "max", "minLength", "maxLength", "required")
                                .map(rule ->
                                        component.path("validate").path(rule).asText(""))
                                .flatMap(FormWords::names),
                        Stream.of(component.path("readonly").asText("")).flatMap(FormWords::names))
                .flatMap(names -> names);
    }
}
