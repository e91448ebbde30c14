package eu.etwinning.onboarding.definition;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A decision as its file in processes/ states it, evaluated by the engine's own decision engine. */
public class DecisionFile {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;

    public DecisionFile(String id) {
        try (InputStream file = Files.newInputStream(Path.of("processes", id + ".dmn"))) {
            decision = engine.parseDecision(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of the one row that fits, by name. Fails where none or several fit. */
    public Map<String, Object> decide(Map<String, Object> inputs) {
        DmnDecisionResultEntries row = engine.evaluateDecision(decision, inputs).getSingleResult();
        if (row == null) {
            throw new AssertionError("No row fits " + inputs);
        }
        return row.getEntryMap();
    }
}
