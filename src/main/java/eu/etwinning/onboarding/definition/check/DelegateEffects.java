package eu.etwinning.onboarding.definition.check;

import eu.etwinning.onboarding.process.vocabulary.TaskProperty;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people, delegates and tables do to a case. */
class DelegateEffects {

    private static final String START = "start";
    private static final String END = "end";

    private final Definitions definitions;
    private final Vocabulary vocabulary;
    private final VariableValues values;
    private final RoleKinds roles;

    DelegateEffects(Definitions definitions, Vocabulary vocabulary, VariableValues values, RoleKinds roles) {
        this.roles = roles;
        this.definitions = definitions;
        this.vocabulary = vocabulary;
        this.values = values;
    }

    /** After the listeners of the beginning, and what is put in for this element. */
    Stream<CaseState> before(CaseState state, FlowNode node, RequiredVariables needs) {
        CaseState given = state;
        for (CamundaInputParameter input : parameters(node, CamundaInputParameter.class)) {
            given = given.with(input.getCamundaName(), CaseState.Held.SOMETHING);
        }
        return listened(given, node, START, needs);
    }

    /** After the listeners of the end, and what this element puts out. */
    Stream<CaseState> after(CaseState state, FlowNode node, RequiredVariables needs) {
        return listened(state, node, END, needs).map(listened -> {
            CaseState out = listened;
            for (CamundaOutputParameter output : parameters(node, CamundaOutputParameter.class)) {
                CaseState.Held value = value(out, output.getTextContent(), needs);
                out = out.with(
                        output.getCamundaName(),
                        values.isAsked(output.getCamundaName()) ? value : CaseState.Held.SOMETHING);
            }
            return out;
        });
    }

    /** Where a step back leads, if there is one. */
    Optional<CaseState> back(CaseState state, UserTask task) {
        return TaskProperty.of(task, BackWays.PROPERTY)
                .map(target -> state.waited().at(target));
    }

    Stream<CaseState> answered(CaseState state, UserTask task, RequiredVariables needs) {
        Stream<CaseState> shown = Stream.of(state);
        for (String listener : listeners(task, "create")) {
            shown = shown.map(before -> beside(before, listener, needs));
        }
        Form form = definitions
                .form(state.spot().diagram().office(), task.getCamundaFormRef())
                .orElseThrow();
        boolean passing = Diagram.isTeachers(task);
        boolean decides = Diagram.isOffices(task)
                && form.fields().stream()
                        .anyMatch(field -> field.isAnswered() && field.key().equals(WellKnownIds.DECISION));
        return shown.flatMap(before -> {
            Set<String> local = new HashSet<>(before.variables().keySet());
            local.removeAll(state.variables().keySet());
            Stream<CaseState> answered = Stream.of(before.waited());
            for (Form.Field field : form.fields()) {
                if (field.isAnswered()) {
                    answered = answered.flatMap(one -> answer(one, field, passing));
                }
            }
            return answered.map(one -> decides ? one.with(one.law().withDecision(Law.PENDING)) : one)
                    .map(one -> completed(one, task, needs, local));
        });
    }

    Stream<CaseState> served(CaseState state, ServiceTask task, RequiredVariables needs) {
        Vocabulary.Part part =
                Objects.requireNonNull(vocabulary.delegates().get(Bean.named(task.getCamundaDelegateExpression())));
        needs.all(state, part.needs());
        return done(lawful(state, task), Bean.named(task.getCamundaDelegateExpression()), part, true)
                .map(served -> recorded(served, task));
    }

    /** The states at the boundary events that catch what a delegate throws. */
    Stream<CaseState> failed(CaseState state, ServiceTask task) {
        Vocabulary.Part part =
                Objects.requireNonNull(vocabulary.delegates().get(Bean.named(task.getCamundaDelegateExpression())));
        return state.spot().diagram().beside(task).stream()
                .filter(event -> Errors.codes(event).stream().anyMatch(part.errors()::contains))
                .flatMap(event -> done(lawful(state, task), Bean.named(task.getCamundaDelegateExpression()), part, true)
                        .map(failed -> failed.at(event.getId())));
    }

    Stream<CaseState> decided(CaseState state, BusinessRuleTask task, RequiredVariables needs) {
        Table table = definitions
                .table(state.spot().diagram().office(), task.getCamundaDecisionRef())
                .orElseThrow();
        table.table(task.getCamundaDecisionRef())
                .ifPresent(grid -> needs.all(state, new TableInputs(grid, vocabulary.tableInputs()).names()));
        return Stream.of(state);
    }

    private Stream<CaseState> listened(CaseState state, FlowNode node, String event, RequiredVariables needs) {
        Stream<CaseState> states = Stream.of(state);
        for (CamundaExecutionListener listener : extensions(node, CamundaExecutionListener.class)) {
            if (event.equals(listener.getCamundaEvent())) {
                String bean = Bean.named(listener.getCamundaDelegateExpression());
                Vocabulary.Part part =
                        Objects.requireNonNull(vocabulary.executionListeners().get(bean));
                boolean checksRole = event.equals(END) && bean.equals(WellKnownIds.CHECK_ROLE) && asksForRole(node);
                // At the start of a decision there is no answer yet.
                states = states.flatMap(before -> {
                    needs.all(before, part.needs());
                    Stream<CaseState> after = done(before, bean, part, event.equals(END));
                    return checksRole ? after.flatMap(this::roleChecked) : after;
                });
            }
        }
        return states;
    }

    private static boolean asksForRole(FlowNode node) {
        return node instanceof BusinessRuleTask task
                && WellKnownIds.ELIGIBILITY.equals(task.getCamundaDecisionRef())
                && extensions(node, CamundaExecutionListener.class).stream()
                        .anyMatch(listener -> START.equals(listener.getCamundaEvent())
                                && WellKnownIds.CHECK_ROLE.equals(Bean.named(listener.getCamundaDelegateExpression())));
    }

    /** With what the table says of the role; of every role, where it is not known on this way. */
    private Stream<CaseState> roleChecked(CaseState state) {
        Collection<Object> possible =
                state.law().role().isEmpty() ? roles.all() : List.of(state.law().role());
        RoleAnswers answers = roles.of(definitions
                .table(state.spot().diagram().office(), WellKnownIds.ELIGIBILITY)
                .orElseThrow());
        return possible.stream()
                .flatMap(role -> answers.mayJoin(role.toString()).stream()
                        .map(mayJoin -> state.with(
                                        WellKnownIds.MAY_JOIN, new CaseState.Held(Optional.of(mayJoin), false))
                                .with(state.law().withRoleChecked(role.toString()))));
    }

    private CaseState beside(CaseState state, String listener, RequiredVariables needs) {
        Vocabulary.Part part = Objects.requireNonNull(vocabulary.taskListeners().get(listener));
        needs.all(state, part.needs());
        CaseState more = state;
        for (String variable : part.sets()) {
            if (!more.holds(variable)) {
                more = more.with(variable, CaseState.Held.SOMETHING);
            }
        }
        return more;
    }

    private CaseState completed(CaseState answered, UserTask task, RequiredVariables needs, Set<String> local) {
        CaseState state = answered;
        Set<String> handedOn = new HashSet<>();
        for (String listener : listeners(task, "complete")) {
            Vocabulary.Part part =
                    Objects.requireNonNull(vocabulary.taskListeners().get(listener));
            needs.all(state, part.needs());
            for (String variable : part.sets()) {
                state = state.with(
                        variable,
                        new CaseState.Held(
                                Optional.empty(), vocabulary.passing().contains(variable)));
                handedOn.add(variable);
            }
        }
        Set<String> gone = new HashSet<>(local);
        gone.removeAll(handedOn);
        gone.removeAll(answersOf(answered, task));
        return state.without(gone);
    }

    private Set<String> answersOf(CaseState state, UserTask task) {
        Set<String> keys = new HashSet<>();
        definitions.form(state.spot().diagram().office(), task.getCamundaFormRef()).orElseThrow().fields().stream()
                .filter(Form.Field::isAnswered)
                .forEach(field -> keys.add(field.key()));
        return keys;
    }

    private Stream<CaseState> answer(CaseState state, Form.Field field, boolean passing) {
        Stream<CaseState> given = values.set(state, field.key(), field.options(), passing)
                .map(one -> field.key().equals(VariableValues.ROLE)
                        ? one.with(one.law()
                                .withRole(Objects.requireNonNull(one.values().get(VariableValues.ROLE))
                                        .toString()))
                        : one);
        if (field.sure()) {
            return given;
        }
        if (values.isAsked(field.key())) {
            return Stream.concat(given, Stream.of(state));
        }
        // A field that must be filled in where it is shown is shown where its answer is needed.
        return field.required() ? given : Stream.of(state);
    }

    private Stream<CaseState> done(CaseState state, String bean, Vocabulary.Part part, boolean withAll) {
        List<String> set = new ArrayList<>(part.sets());
        if (withAll) {
            set.addAll(part.maySet());
        }
        Stream<CaseState> states = Stream.of(state);
        for (String variable : set) {
            states = states.flatMap(before -> values.set(
                    before,
                    variable,
                    options(before, bean, variable),
                    vocabulary.passing().contains(variable)));
        }
        return states;
    }

    /** What a delegate can set, as far as that is less than what the variable can be. */
    private Set<Object> options(CaseState state, String bean, String variable) {
        String other = vocabulary.present().get(variable);
        return other != null
                ? Set.of(state.holds(other))
                : vocabulary.fixed().getOrDefault(bean, Map.of()).getOrDefault(variable, Set.of());
    }

    private static CaseState lawful(CaseState state, ServiceTask task) {
        return switch (Bean.named(task.getCamundaDelegateExpression())) {
            case WellKnownIds.CREATE_SCHOOL -> state.with(state.law().withSchoolAdded(true));
            case WellKnownIds.LOOK_UP_SCHOOL -> state.with(state.law().withSchoolAdded(false));
            case WellKnownIds.SUBMIT_APPLICATION, WellKnownIds.REOPEN_APPLICATION ->
                state.with(state.law().withDecision(Law.NONE));
            default -> state;
        };
    }

    /** What was recorded is a person's decision only if a person has answered since the last one. */
    private static CaseState recorded(CaseState state, ServiceTask task) {
        if (!WellKnownIds.RECORD_DECISION.equals(Bean.named(task.getCamundaDelegateExpression()))) {
            return state;
        }
        boolean decided = state.law().decision().equals(Law.PENDING);
        return state.with(state.law()
                .withDecision(
                        decided
                                ? Objects.requireNonNull(state.values().get(WellKnownIds.OUTCOME))
                                        .toString()
                                : Law.NONE));
    }

    private static CaseState.Held value(CaseState state, String text, RequiredVariables needs) {
        Optional<ElText> expression = Optional.of(text).filter(ElText::isIn).flatMap(ElText::read);
        expression.ifPresent(read -> needs.all(state, read.variables()));
        return expression
                .map(ElText::variables)
                .filter(names -> names.size() == 1)
                .map(names -> state.variables().get(names.iterator().next()))
                .map(held -> new CaseState.Held(held.value(), false))
                .orElse(CaseState.Held.SOMETHING);
    }

    /** By bean: those that the diagram names, and those that come with what the task shows. */
    private List<String> listeners(UserTask task, String event) {
        return Stream.concat(
                        extensions(task, CamundaTaskListener.class).stream()
                                .filter(listener -> event.equals(listener.getCamundaEvent()))
                                .map(listener -> Bean.named(listener.getCamundaDelegateExpression())),
                        TaskProperty.of(task, Listeners.SHOWS).stream()
                                .flatMap(
                                        shown -> Objects.requireNonNull(
                                                vocabulary.shown().get(shown))
                                                .getOrDefault(event, List.of())
                                                .stream()))
                .toList();
    }

    private static <T extends ModelElementInstance> List<T> parameters(BaseElement element, Class<T> type) {
        return extensions(element, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getChildElementsByType(type).stream())
                .toList();
    }

    private static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }
}
