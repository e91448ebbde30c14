package eu.etwinning.onboarding.definition.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads files; one that cannot be read is told. */
class DefinitionReader {

    private final ObjectMapper json = new ObjectMapper();

    Definitions read(Map<String, byte[]> files, Report report) {
        List<Diagram> diagrams = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        new TreeMap<>(files).forEach((name, content) -> {
            DefinitionFile file = new DefinitionFile(name, content);
            try {
                if (file.endsWith(".bpmn")) {
                    diagrams.add(new Diagram(file, Bpmn.readModelFromStream(new ByteArrayInputStream(content))));
                } else if (file.endsWith(".dmn")) {
                    tables.add(new Table(file, Dmn.readModelFromStream(new ByteArrayInputStream(content))));
                } else if (file.endsWith(".form")) {
                    forms.add(new Form(file, json.readTree(new String(content, StandardCharsets.UTF_8))));
                }
            } catch (ModelException | JsonProcessingException e) {
                report.refuse(Place.of(name), "file.unreadable", EngineWords.of(e));
            }
        });
        return new Definitions(diagrams, tables, forms);
    }
}
