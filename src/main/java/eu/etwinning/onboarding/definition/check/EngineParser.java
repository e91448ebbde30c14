package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;

/** Whatever the engine's own parser refuses. The parser is the engine's, as it deploys; no engine is built for it. */
class EngineParser implements Rule {

    private final Settings settings = new Settings();

    @Override
    public void check(Definitions definitions, Report report) {
        Context.setProcessEngineConfiguration(settings);
        try {
            definitions.diagrams().forEach(diagram -> parse(diagram, report));
        } finally {
            Context.removeProcessEngineConfiguration();
        }
    }

    private void parse(Diagram diagram, Report report) {
        try {
            DeploymentEntity deployment = new DeploymentEntity();
            deployment.setNew(true);
            new BpmnParser(settings.getExpressionManager(), new DefaultBpmnParseFactory())
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(diagram.file().content()))
                    .deployment(deployment)
                    .name(diagram.file().name())
                    .execute();
        } catch (ParseException e) {
            e.getResorceReports()
                    .forEach(resource -> resource.getErrors()
                            .forEach(error -> report.refuse(
                                    place(diagram, error.getMainElementId()), "engine", error.getMessage())));
        } catch (ProcessEngineException e) {
            report.refuse(Place.of(diagram.file().name()), "engine", EngineWords.of(e));
        }
    }

    private static Place place(Diagram diagram, @Nullable String element) {
        FlowNode node = element == null ? null : diagram.node(element);
        return node != null
                ? diagram.place(node)
                : new Place(diagram.file().name(), element == null ? "" : element, "");
    }

    /** What the parser asks of the engine's configuration, and no more. */
    private static class Settings extends StandaloneProcessEngineConfiguration {

        Settings() {
            initBeans();
            initScripting();
            initExpressionManager();
            initFormTypes();
            initFormFieldValidators();
        }
    }
}
