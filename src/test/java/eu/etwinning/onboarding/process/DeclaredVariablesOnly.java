package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.process.vocabulary.CaseVariable;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a delegate or listener see and change only those variables of a case that it declares, and holds it to what it
 * promises.
 */
public class DeclaredVariablesOnly {

    /** How the engine hands over what a table answered. */
    private static final String ANSWER_OF_A_TABLE = "decisionResult";

    private final String bean;
    private final DiagramPart part;

    public DeclaredVariablesOnly(String bean, DiagramPart part) {
        this.bean = bean;
        this.part = part;
    }

    public void checkBefore(VariableScope scope) {
        Set<String> missing =
                ids(part.needs()).filter(needed -> !scope.hasVariable(needed)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new AssertionError("'" + bean + "' declares that it needs " + missing + " and runs without");
        }
    }

    public void checkAfter(VariableScope scope) {
        Set<String> missing =
                ids(part.sets()).filter(set -> !scope.hasVariable(set)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw new AssertionError("'" + bean + "' declares that it sets " + missing + " and does not");
        }
    }

    /** The same scope, which refuses what is not declared. */
    public VariableScope guard(VariableScope scope) {
        Class<?> type = scope instanceof DelegateTask ? DelegateTask.class : DelegateExecution.class;
        return (VariableScope) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(scope, method, arguments));
    }

    private Object call(VariableScope scope, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.contains("Variable")) {
            Stream<?> variables = arguments != null && arguments[0] instanceof Map<?, ?> map
                    ? map.keySet().stream()
                    : Arrays.stream(arguments == null ? new Object[] {"all variables"} : arguments)
                            .limit(1);
            Set<String> allowed = name.startsWith("set")
                    ? ids(part.sets(), part.maySet())
                    : ids(part.needs(), part.mayUse(), part.sets(), part.maySet());
            variables
                    .filter(variable -> !allowed.contains(variable) && !variable.equals(ANSWER_OF_A_TABLE))
                    .findAny()
                    .ifPresent(variable -> {
                        throw new AssertionError(
                                "'" + bean + "' calls " + name + " for '" + variable + "', which it does not declare");
                    });
        }
        Object result = invoke(scope, method, arguments);
        return name.equals("getExecution") ? guard((VariableScope) result) : result;
    }

    private static Object invoke(VariableScope scope, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(scope, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Stream<String> ids(CaseVariable[] variables) {
        return Arrays.stream(variables).map(CaseVariable::id);
    }

    private static Set<String> ids(CaseVariable[]... variables) {
        return Arrays.stream(variables)
                .flatMap(Arrays::stream)
                .map(CaseVariable::id)
                .collect(Collectors.toSet());
    }
}
