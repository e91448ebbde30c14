package eu.etwinning.onboarding.definition.modeler;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.process.DeclaredVariablesConfiguration;
import eu.etwinning.onboarding.process.DeclaredVariablesOnly;
import eu.etwinning.onboarding.process.deadline.Deadlines;
import eu.etwinning.onboarding.process.vocabulary.CaseVariable;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whatever a diagram may name is described for process owners. That it is described truly every test with
 * {@link DeclaredVariablesConfiguration} shows.
 */
@OnboardingTest
class DiagramPartsTest {

    @Autowired
    private ApplicationContext beans;

    private final DiagramParts parts = new DiagramParts();

    @Test
    void everyDelegateAndListenerIsDescribed() {
        Set<String> named = Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type)))
                .collect(Collectors.toSet());
        assertThat(parts.all().keySet()).containsExactlyInAnyOrderElementsOf(named);
        assertThat(parts.classes()).hasSameSizeAs(named);
    }

    @Test
    void whatTheyDeclareIsHeldAgainstWhatTheyDo() {
        assertThat(parts.all().keySet())
                .allSatisfy(bean ->
                        assertThat(AopUtils.isAopProxy(beans.getBean(bean))).isTrue());
        DelegateExecution holdsNothing = (DelegateExecution) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DelegateExecution.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
        DeclaredVariablesOnly declared =
                new DeclaredVariablesOnly("checkClaimCode", parts.delegates().get("checkClaimCode"));
        VariableScope guarded = declared.guard(holdsNothing);
        guarded.getVariable("code");
        guarded.setVariable("codeRight", true);
        assertThatThrownBy(() -> guarded.getVariable("office"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'office', which it does not declare");
        assertThatThrownBy(() -> guarded.setVariable("code", "")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(guarded::getVariables).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> declared.checkBefore(holdsNothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("needs");
        assertThatThrownBy(() -> declared.checkAfter(holdsNothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sets [codeRight]");
    }

    @Test
    void theNamesOfTwoAreNeverTheSame() {
        assertThat(parts.all().values()).extracting(DiagramPart::name).doesNotHaveDuplicates();
    }

    @Test
    void whatTheyDoIsOneSentence() {
        assertThat(parts.all().values())
                .extracting(DiagramPart::does)
                .allSatisfy(does -> assertThat(does).matches("[A-Z][^.]+\\."));
    }

    @Test
    void everyVariableIsReadOrWrittenByOne() {
        assertThat(parts.all().values().stream()
                        .flatMap(part -> Stream.of(part.needs(), part.mayUse(), part.sets(), part.maySet()))
                        .flatMap(Arrays::stream))
                .contains(CaseVariable.values());
    }

    @Test
    void noVariableHasTheNameOrTheWordsOfAnother() {
        assertThat(CaseVariable.values()).extracting(CaseVariable::id).doesNotHaveDuplicates();
        assertThat(CaseVariable.values()).extracting(CaseVariable::label).doesNotHaveDuplicates();
    }

    @Test
    void theTimesAreThoseThatTheBeanGives() {
        Deadlines deadlines = beans.getBean("deadlines", Deadlines.class);
        assertThat(parts.times())
                .containsOnlyKeys("${deadlines.answer()}", "${deadlines.certificate()}", "${deadlines.headAnswer()}");
        assertThat(Stream.of(deadlines.answer(), deadlines.certificate(), deadlines.headAnswer()))
                .allSatisfy(time -> assertThat(time).startsWith("P"));
    }
}
