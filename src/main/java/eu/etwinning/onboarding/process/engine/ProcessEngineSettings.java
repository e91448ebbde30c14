package eu.etwinning.onboarding.process.engine;

import eu.etwinning.onboarding.process.office.OfficeTenant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.spin.plugin.variable.type.SpinValueType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** What the engine needs to know that no property can tell it. */
@Component
public class ProcessEngineSettings extends AbstractProcessEnginePlugin {

    /**
     * All that cases hold: ids, flags, words, and what forms show. Whatever else somebody might send is neither kept
     * nor read.
     */
    private static final Set<ValueType> KEPT = Set.of(
            ValueType.NULL,
            ValueType.STRING,
            ValueType.BOOLEAN,
            ValueType.SHORT,
            ValueType.INTEGER,
            ValueType.LONG,
            ValueType.DOUBLE,
            ValueType.DATE,
            SpinValueType.JSON);

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("HH:mmxx");

    private final HistoryProperties history;
    private final ZoneId zone;
    private final Clock clock;

    ProcessEngineSettings(HistoryProperties history, @Value("${onboarding.zone}") ZoneId zone, Clock clock) {
        this.history = history;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new OfficeTenant());
        // A BPMN error that nobody catches would otherwise end the path in silence.
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        // No case holds an object, so none is ever built of what lies in the database, whatever its class.
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setDeserializationTypeValidator(type -> false);
        // Without a window the engine deletes nothing at all, whatever the definitions say.
        configuration.setHistoryCleanupBatchWindowStartTime(daily(history.cleanFrom()));
        configuration.setHistoryCleanupBatchWindowEndTime(daily(history.cleanUntil()));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        // Only now all plugins have brought what they keep values with.
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        VariableSerializers serializers = configuration.getVariableSerializers();
        serializers.getSerializers().stream()
                .filter(serializer -> !KEPT.contains(serializer.getType()))
                .forEach(serializers::removeSerializer);
        serializers.addSerializer(new PassingObjects());
        configuration.setFallbackSerializerFactory(null);
    }

    /** The engine knows offsets and no zones: in summer the window lies an hour off, in the same night. */
    private String daily(LocalTime time) {
        ZoneOffset offset = zone.getRules().getStandardOffset(clock.instant());
        return time.atOffset(offset).format(WITH_OFFSET);
    }
}
