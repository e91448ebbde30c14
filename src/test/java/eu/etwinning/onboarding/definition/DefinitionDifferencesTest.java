package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.DefinitionDifference.Aspect;
import eu.etwinning.onboarding.definition.DefinitionDifference.Kind;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionDifferencesTest {

    private String bpmn;

    @BeforeEach
    void read() throws IOException {
        bpmn = Files.readString(Path.of("processes", "teacher-onboarding.bpmn"));
    }

    @Test
    void theSameDiagramDiffersInNothing() {
        assertThat(DefinitionDifferences.between(diagram(bpmn), diagram(bpmn))).isEmpty();
    }

    @Test
    void howItIsDrawnAndWrittenDoesNotCount() {
        String drawnAnew = bpmn.replaceFirst("<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"1\"")
                .replace("\n", "\n  ")
                .replace("camunda:", "c7:")
                .replace("xmlns:camunda", "xmlns:c7");
        assertThat(drawnAnew).isNotEqualTo(bpmn);
        assertThat(DefinitionDifferences.between(diagram(bpmn), diagram(drawnAnew)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name="Find school"                                          | name="Look for school"                            | findSchool                    | NAME
            Asks the teacher for the country and a few words            | Asks for words                                    | findSchool                    | DOCUMENTATION
            camunda:formRef="find-school"                               | camunda:formRef="find-my-school"                  | findSchool                    | SETTINGS
            <camunda:property name="back" value="findSchool" />         | <camunda:property name="back" value="addSchool" /> | chooseSchool                 | SETTINGS
            ${school == 'NOT_LISTED'}                                   | ${school == 'NOT_IN_LIST'}                        | schoolChosen_addSchool        | SETTINGS
            ${deadlines.answer()}                                       | P7D                                               | noAnswer                      | SETTINGS
            default="joinNow_mayJoinLater"                              | default="joinNow_submitApplication"               | joinNow                       | ROUTE
            attachedToRef="giveInformation"                             | attachedToRef="applyForETwinning"                 | noAnswer                      | ROUTE
            sourceRef="blockETwinning" targetRef="notOpen"              | sourceRef="blockETwinning" targetRef="stillValidated" | blockETwinning_notOpen    | ROUTE
            <bpmn:message id="message-overtaken" name="overtaken" />    | <bpmn:message id="message-overtaken" name="over" /> | message-overtaken           | NAME
            camunda:historyTimeToLive="P180D"                           | camunda:historyTimeToLive="P30D"                  | teacher-onboarding            | SETTINGS
            <bpmn:startEvent id="reminderDue" name="Reminder due" isInterrupting="false"> | <bpmn:startEvent id="reminderDue" name="Reminder due"> | reminderDue | SETTINGS
            """)
    void whatChangedIsNamed(String before, String after, String element, Aspect aspect) {
        assertThat(bpmn).contains(before);
        assertThat(DefinitionDifferences.between(diagram(bpmn), diagram(bpmn.replace(before, after))))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.element()).isEqualTo(element);
                    assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
                    assertThat(difference.aspects()).containsExactly(aspect);
                });
    }

    @Test
    void anElementThatBecameAnotherKindIsNamedWithItsNameBefore() {
        String after = bpmn.replace(
                        "<bpmn:serviceTask id=\"matchEmail\" name=\"Match e-mail\"",
                        "<bpmn:task id=\"matchEmail\" name=\"Match address\"")
                .replaceFirst("(?s)(id=\"matchEmail\".*?)</bpmn:serviceTask>", "$1</bpmn:task>")
                .replace(" camunda:delegateExpression=\"${matchEmail}\"", "");
        assertThat(DefinitionDifferences.between(diagram(bpmn), diagram(after)))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.type()).isEqualTo("task");
                    assertThat(difference.before()).isEqualTo("Match e-mail");
                    assertThat(difference.name()).isEqualTo("Match address");
                    assertThat(difference.aspects()).containsExactly(Aspect.TYPE, Aspect.NAME, Aspect.SETTINGS);
                });
    }

    @Test
    void whatWasAddedIsRemovedTheOtherWayRound() {
        String step = """
                <bpmn:serviceTask id="explainAgain" name="Explain again" camunda:delegateExpression="${explainCriteria}" />
                <bpmn:sequenceFlow id="explainAgain_joinNow" sourceRef="explainAgain" targetRef="joinNow" />
                <bpmn:startEvent id="signedIn\"""";
        BpmnModelInstance with = diagram(bpmn.replace("<bpmn:startEvent id=\"signedIn\"", step));
        List<DefinitionDifference> added = DefinitionDifferences.between(diagram(bpmn), with);
        assertThat(added).extracting(DefinitionDifference::kind).containsOnly(Kind.ADDED);
        assertThat(added)
                .extracting(DefinitionDifference::element)
                .containsExactly("explainAgain", "explainAgain_joinNow");
        assertThat(added.get(1))
                .satisfies(
                        line -> assertThat(List.of(line.from(), line.to())).containsExactly("explainAgain", "joinNow"));
        List<DefinitionDifference> removed = DefinitionDifferences.between(with, diagram(bpmn));
        assertThat(removed).extracting(DefinitionDifference::kind).containsOnly(Kind.REMOVED);
        assertThat(removed).extracting(DefinitionDifference::name).containsExactly("Explain again", "");
    }

    private static BpmnModelInstance diagram(String bpmn) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
    }
}
