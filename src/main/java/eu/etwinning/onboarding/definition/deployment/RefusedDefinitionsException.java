package eu.etwinning.onboarding.definition.deployment;

import java.util.List;

/** A set of definitions cannot be put live. Nothing has changed. */
public class RefusedDefinitionsException extends RuntimeException {

    private final transient List<String> problems;

    /** @param problems a sentence for each thing that is wrong */
    RefusedDefinitionsException(List<String> problems) {
        super("These diagrams, tables and forms cannot be put live:\n" + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
