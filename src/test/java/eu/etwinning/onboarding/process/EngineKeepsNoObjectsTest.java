package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.OnboardingTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The engine's own wall: whatever way a value comes in, none is kept that would be built anew when it is read. */
@OnboardingTest
class EngineKeepsNoObjectsTest {

    private static final String CLASS = Probe.class.getName();

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private String instance;

    @BeforeEach
    void aCase() {
        instance = engine.getRuntimeService()
                .createProcessInstanceByKey("teacher-onboarding")
                .startBeforeActivity("findSchool")
                .setVariable("teacher", "nobody")
                .execute()
                .getId();
    }

    @AfterEach
    void end() {
        engine.getRuntimeService().deleteProcessInstance(instance, "The test is over");
    }

    static Stream<TypedValue> poison() {
        return Stream.of(
                serialized("{\"word\":\"x\"}", "application/json", CLASS, false),
                serialized("{\"word\":\"x\"}", "application/json", CLASS, true),
                serialized("{}", "application/json", "java.lang.String", false),
                serialized("<x/>", "application/xml", CLASS, false),
                serialized("rO0AB", "application/x-java-serialized-object", CLASS, false),
                serialized("{}", "application/unheard-of", CLASS, false),
                Variables.objectValue(new ArrayList<>(List.of("x"))).create(),
                Variables.objectValue(Map.of("a", 1))
                        .serializationDataFormat("application/json")
                        .create(),
                Variables.untypedValue(new ArrayList<>(List.of("x"))),
                Variables.untypedValue(new BigDecimal("1.5")),
                Variables.byteArrayValue(new byte[] {1}),
                Variables.fileValue("x.txt").file(new byte[] {1}).create(),
                SpinValues.xmlValue("<x/>").create());
    }

    private static TypedValue serialized(String text, String format, String type, boolean passing) {
        return Variables.serializedObjectValue(text, passing)
                .serializationDataFormat(format)
                .objectTypeName(type)
                .create();
    }

    @ParameterizedTest
    @MethodSource("poison")
    void nothingButPlainValuesIsKept(TypedValue value) {
        String before = rows();
        assertThatThrownBy(() -> engine.getRuntimeService().setVariable(instance, "words", value))
                .isInstanceOf(ProcessEngineException.class);
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        assertThatThrownBy(() -> engine.getTaskService().setVariableLocal(task, "words", value))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(task, Map.of("words", value)))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(rows()).isEqualTo(before);
        assertThat(Probe.wasBuilt()).isFalse();
        assertThat(engine.getRuntimeService().getVariables(instance))
                .containsEntry("teacher", "nobody")
                .doesNotContainKey("words");
    }

    @Test
    void whatCasesHoldIsKeptAndRead() {
        for (Object plain : new Object[] {"x", true, 1, 2L, 1.5}) {
            engine.getRuntimeService().setVariable(instance, "words", plain);
            assertThat(engine.getRuntimeService().getVariable(instance, "words"))
                    .isEqualTo(plain);
        }
        engine.getRuntimeService()
                .setVariable(
                        instance, "words", SpinValues.jsonValue("{\"a\":[1]}").create());
        assertThat(engine.getRuntimeService().getVariable(instance, "words")).hasToString("{\"a\":[1]}");
    }

    @Test
    void noClassIsEverBuiltOfWhatLiesInTheDatabase() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        for (String name : List.of("java.lang.String", "java.util.ArrayList<java.lang.String>", CLASS, "")) {
            assertThat(configuration.getDeserializationTypeValidator().validate(name))
                    .isFalse();
        }
        engine.getRuntimeService()
                .setVariable(
                        instance,
                        "words",
                        SpinValues.jsonValue("{\"word\":\"x\"}").create());
        // As if it had been kept before the wall was there.
        jdbc.sql(
                        "update act_ru_variable set type_ = 'spin://application/json', text2_ = :class where proc_inst_id_ = :instance and name_ = 'words'")
                .param("class", CLASS)
                .param("instance", instance)
                .update();
        assertThatThrownBy(() -> engine.getRuntimeService().getVariable(instance, "words"))
                .isInstanceOf(RuntimeException.class);
        assertThat(Probe.wasBuilt()).isFalse();
        jdbc.sql(
                        "update act_ru_variable set type_ = 'json', text2_ = null where proc_inst_id_ = :instance and name_ = 'words'")
                .param("instance", instance)
                .update();
    }

    private String rows() {
        return jdbc.sql(
                        "select (select count(*) from act_ru_variable) || ' ' || (select count(*) from act_ge_bytearray)")
                .query(String.class)
                .single();
    }
}
