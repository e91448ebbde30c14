package eu.etwinning.onboarding.process.engine;

import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Objects of the engine itself that pass from one step to the next in memory, like the result of a table. They are
 * never written and never read, and what was written out, to be built on reading, is none of them.
 */
class PassingObjects implements TypedValueSerializer<ObjectValue> {

    @Override
    public String getName() {
        return "passing";
    }

    @Override
    public ValueType getType() {
        return ValueType.OBJECT;
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return value.isTransient()
                && (value instanceof UntypedValueImpl
                        || value instanceof ObjectValue object && object.isDeserialized());
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue(), true).create();
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        // It is gone before anything is written.
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean passing) {
        throw new IllegalStateException("'" + fields.getName() + "' was never written");
    }

    @Override
    public String getSerializationDataformat() {
        return null;
    }

    @Override
    public boolean isMutableValue(ObjectValue value) {
        return false;
    }
}
