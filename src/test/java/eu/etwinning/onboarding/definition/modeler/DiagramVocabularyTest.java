package eu.etwinning.onboarding.definition.modeler;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.process.task.TeacherFormData;
import eu.etwinning.onboarding.process.vocabulary.CaseVariable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What the check of definitions takes for known is what the application knows. */
@OnboardingTest
class DiagramVocabularyTest {

    @Autowired
    private TeacherFormData facts;

    @Test
    void namesTheFactsThatAFormCanShow() {
        Set<String> known = facts.known(UUID.randomUUID(), Map.of()).keySet();
        assertThat(known).containsAll(DiagramVocabulary.FACTS);
        Set<String> named = new TreeSet<>(DiagramVocabulary.FACTS);
        Arrays.stream(CaseVariable.values()).map(CaseVariable::id).forEach(named::add);
        assertThat(named).containsAll(known);
    }
}
