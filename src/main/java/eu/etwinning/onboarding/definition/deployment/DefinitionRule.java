package eu.etwinning.onboarding.definition.deployment;

import eu.etwinning.onboarding.definition.DefinitionSet;

import java.util.List;

/** What a set of definitions must keep to before it is put live. Every bean of this kind is asked. */
public interface DefinitionRule {

    /** A sentence for each thing that is wrong, with the file and the element; none if all is well. */
    List<String> problems(DefinitionSet set);
}
