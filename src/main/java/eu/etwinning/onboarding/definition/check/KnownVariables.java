package eu.etwinning.onboarding.definition.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The variables that diagrams and forms may name: those of the code, and the answers of the forms. */
record KnownVariables(Definitions definitions, Vocabulary vocabulary) {

    Set<String> names() {
        Set<String> names = new TreeSet<>(vocabulary.variables());
        answers().forEach(field -> names.add(field.key()));
        return names;
    }

    /** The values that a variable can have; empty where they cannot be listed. */
    Set<Object> values(String variable) {
        Set<Object> values = new LinkedHashSet<>();
        for (Form.Field field : answers()) {
            if (field.key().equals(variable)) {
                if (field.options().isEmpty() && !vocabulary.values().containsKey(variable)) {
                    return Set.of();
                }
                values.addAll(field.options());
            }
        }
        values.addAll(vocabulary.values().getOrDefault(variable, Set.of()));
        return values;
    }

    private List<Form.Field> answers() {
        return definitions.forms().stream()
                .flatMap(form -> form.fields().stream())
                .filter(Form.Field::isAnswered)
                .toList();
    }
}
