package eu.etwinning.onboarding.definition.modeler;

import eu.etwinning.onboarding.process.Onboarding;
import eu.etwinning.onboarding.process.deadline.Deadlines;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.DiagramTime;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that diagrams may name, read from the classes alone: no application needs to run for it. */
class DiagramParts {

    private final List<Class<?>> classes;

    DiagramParts() {
        ClassPathScanningCandidateComponentProvider provider = new ClassPathScanningCandidateComponentProvider(false);
        Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                .map(AssignableTypeFilter::new)
                .forEach(provider::addIncludeFilter);
        classes = provider.findCandidateComponents(Onboarding.class.getPackageName()).stream()
                .<Class<?>>map(found ->
                        ClassUtils.resolveClassName(found.getBeanClassName(), DiagramParts.class.getClassLoader()))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    /** The delegates and listeners, by bean: the name in {@code ${…}}. One that is not described is left out. */
    Map<String, DiagramPart> all() {
        return described(Object.class);
    }

    /** Those that a service task may name. */
    Map<String, DiagramPart> delegates() {
        return described(JavaDelegate.class);
    }

    Map<String, DiagramPart> executionListeners() {
        return described(ExecutionListener.class);
    }

    Map<String, DiagramPart> taskListeners() {
        return described(TaskListener.class);
    }

    /** The times that timers may wait, by expression, with what they are for. */
    Map<String, String> times() {
        Map<String, String> times = new LinkedHashMap<>();
        Arrays.stream(Deadlines.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(DiagramTime.class))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> times.put(
                        "${" + OnboardingProcess.bean(Deadlines.class) + "." + method.getName() + "()}",
                        method.getAnnotation(DiagramTime.class).value()));
        return times;
    }

    /** Every class that a diagram could name, described or not. */
    List<Class<?>> classes() {
        return classes;
    }

    private Map<String, DiagramPart> described(Class<?> type) {
        Map<String, DiagramPart> parts = new LinkedHashMap<>();
        classes.stream()
                .filter(type::isAssignableFrom)
                .forEach(found -> Optional.ofNullable(found.getAnnotation(DiagramPart.class))
                        .ifPresent(part -> parts.put(OnboardingProcess.bean(found), part)));
        return parts;
    }
}
