package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.check.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What a process owner could break with a click is refused, at the element that it is about, in a sentence that says
 * what is wrong.
 */
class BrokenEditsTest {

    private static final String TEACHERS = "processes/teacher-onboarding.bpmn";
    private static final String OFFICES = "processes/etwinning-validation.bpmn";
    private static final String ELIGIBILITY = "processes/etwinning-eligibility.dmn";

    private static final DefinitionCheck CHECK = new DefinitionCheck();

    private ShippedDefinitions definitions;

    @BeforeEach
    void read() throws IOException {
        definitions = ShippedDefinitions.read();
    }

    static Stream<Arguments> brokenEdits() {
        return Stream.of(
                edit(
                        "a delegate is renamed",
                        OFFICES,
                        "recordDecision",
                        "There is no delegate “${recordDecison}”",
                        "${recordDecision}",
                        set -> set.replace(
                                OFFICES,
                                "delegateExpression=\"${recordDecision}\"",
                                "delegateExpression=\"${recordDecison}\"")),
                edit(
                        "a form is deleted",
                        TEACHERS,
                        "chooseRole",
                        "There is no form with the id “choose-role”",
                        "bring the form back",
                        set -> set.delete("forms/choose-role.form")),
                edit(
                        "the form of a task is taken away",
                        TEACHERS,
                        "findSchool",
                        "has no form",
                        "“Camunda Form”",
                        set -> set.replace(TEACHERS, "camunda:formRef=\"find-school\" ", "")),
                edit(
                        "a gateway has no default flow",
                        TEACHERS,
                        "mayJoin",
                        "has no default flow",
                        "“Default flow”",
                        set -> set.replace(TEACHERS, " default=\"mayJoin_blockETwinning\"", "")),
                edit(
                        "a flow has no condition",
                        TEACHERS,
                        "outcome_grantAccess",
                        "has no condition",
                        "${outcome == 'APPROVED'}",
                        set -> set.replaceAll(
                                TEACHERS,
                                "(<bpmn:sequenceFlow id=\"outcome_grantAccess\"[^>]*>)\\s*<bpmn:conditionExpression[^/]*/bpmn:conditionExpression>",
                                "$1")),
                edit(
                        "a value in a condition is misspelt",
                        TEACHERS,
                        "outcome_grantAccess",
                        "“outcome” is never “APROVED”",
                        "APPROVED, ASKED, HEAD_ASKED, MERGED, REFUSED",
                        set -> set.replace(TEACHERS, "${outcome == 'APPROVED'}", "${outcome == 'APROVED'}")),
                edit(
                        "a variable in a condition is misspelt",
                        TEACHERS,
                        "mayJoin_takenBack",
                        "Nobody sets a variable “mayJoinn”",
                        "“mayJoin”",
                        set -> set.replace(TEACHERS, "${mayJoin}", "${mayJoinn}")),
                edit(
                        "a task becomes one of another type under those who wait",
                        TEACHERS,
                        "chooseRole",
                        "names no delegate",
                        "template",
                        set -> set.replaceAll(
                                TEACHERS,
                                "<bpmn:userTask (id=\"chooseRole\".*?)</bpmn:userTask>",
                                "<bpmn:serviceTask $1</bpmn:serviceTask>")),
                edit(
                        "a task becomes one that does nothing",
                        TEACHERS,
                        "explainCriteria",
                        "does nothing here",
                        "wrench",
                        set -> set.replaceAll(
                                TEACHERS,
                                "<bpmn:serviceTask (id=\"explainCriteria\"[^>]*>.*?)</bpmn:serviceTask>",
                                "<bpmn:manualTask $1</bpmn:manualTask>")),
                edit(
                        "Company Staff is led past the check",
                        TEACHERS,
                        "applyForETwinning",
                        "Company Staff, and whoever has no checked role, cannot apply",
                        "Check role",
                        set -> set.replace(
                                TEACHERS,
                                "sourceRef=\"underWay\" targetRef=\"beforeCheckRole\"",
                                "sourceRef=\"underWay\" targetRef=\"explainCriteria\"")),
                edit(
                        "the table lets Company Staff in",
                        TEACHERS,
                        "applyForETwinning",
                        "On this way they can: ",
                        "etwinning-eligibility",
                        set -> set.replaceAll(ELIGIBILITY, "<rule id=\"companyStaff\">.*?</rule>", "")
                                .replace(
                                        ELIGIBILITY,
                                        "\"TEACHER\", \"HEAD_TEACHER\"",
                                        "\"COMPANY_STAFF\", \"TEACHER\", \"HEAD_TEACHER\"")),
                edit(
                        "the yes and the no of a gateway are swapped",
                        TEACHERS,
                        "applyForETwinning",
                        "Company Staff",
                        "Check role",
                        set -> set.replace(TEACHERS, "${mayJoin}", "${not mayJoin}")),
                edit(
                        "access is given without validation",
                        TEACHERS,
                        "grantAccess",
                        "only after a person has decided",
                        "“Record decision”",
                        set -> set.replace(
                                TEACHERS,
                                "sourceRef=\"beforeChooseOffice\" targetRef=\"chooseOffice\"",
                                "sourceRef=\"beforeChooseOffice\" targetRef=\"grantAccess\"")),
                edit(
                        "an office's own diagram decides without a person",
                        "processes/offices/nso-fr/etwinning-validation.bpmn",
                        "recordDecision",
                        "“decision” is needed here, and nobody has set it on this way",
                        "Lead the way",
                        set -> set.put("processes/offices/nso-fr/etwinning-validation.bpmn", set.text(OFFICES))
                                .replace(
                                        "processes/offices/nso-fr/etwinning-validation.bpmn",
                                        "sourceRef=\"applicationReceived\" targetRef=\"beforeDecideApplication\"",
                                        "sourceRef=\"applicationReceived\" targetRef=\"recordDecision\"")),
                edit(
                        "access is given to whoever was refused",
                        TEACHERS,
                        "grantAccess",
                        "On this way the decision was “REFUSED”",
                        "'APPROVED'",
                        set -> set.replace(TEACHERS, "${outcome == 'APPROVED'}", "${outcome != 'APPROVED'}")),
                edit(
                        "a school is attached as soon as it is added",
                        TEACHERS,
                        "attachSchool",
                        "is looked up before it is attached",
                        "“Look up school”",
                        set -> set.replace(
                                TEACHERS,
                                "sourceRef=\"schoolInRegister\" targetRef=\"beforeLookUpSchool\"",
                                "sourceRef=\"schoolInRegister\" targetRef=\"chooseRole\"")),
                edit(
                        "an office's task is put among those of teachers",
                        TEACHERS,
                        "giveInformation",
                        "share no diagram",
                        "etwinning-validation",
                        set -> set.replaceAll(
                                TEACHERS,
                                "(id=\"giveInformation\"[^>]*)camunda:assignee=\"\\$\\{teacher}\"",
                                "$1camunda:candidateGroups=\"\\${office}\"")),
                edit(
                        "a step comes between an answer and what needs it",
                        TEACHERS,
                        "attachSchool",
                        "“role” is needed here, and is gone by then",
                        "directly behind the step",
                        set -> set.replace(
                                        TEACHERS,
                                        "sourceRef=\"chooseRole\" targetRef=\"beforeAttachSchool\"",
                                        "sourceRef=\"chooseRole\" targetRef=\"readFirst\"")
                                .replace(TEACHERS, "<bpmn:sequenceFlow id=\"signedIn_recordSignIn\"", """
                                        <bpmn:userTask id="readFirst" name="Read first" camunda:formRef="give-information" camunda:formRefBinding="deployment" camunda:assignee="${teacher}" />
                                        <bpmn:sequenceFlow id="readFirst_attach" sourceRef="readFirst" targetRef="beforeAttachSchool" />
                                        <bpmn:sequenceFlow id="signedIn_recordSignIn\"""")),
                edit(
                        "what the called diagram found out is not taken back",
                        TEACHERS,
                        "outcome",
                        "“outcome” is needed here, and nobody has set it",
                        "Lead the way",
                        set -> set.replace(TEACHERS, "<camunda:out source=\"outcome\" target=\"outcome\" />", "")),
                edit(
                        "what the validator saw is not kept",
                        OFFICES,
                        "recordDecision",
                        "“shown” is needed here",
                        "Lead the way",
                        set -> set.replace(
                                OFFICES,
                                "<camunda:taskListener delegateExpression=\"${keepEvidence}\" event=\"complete\" />",
                                "")),
                edit(
                        "a script runs",
                        OFFICES,
                        "recordDecision",
                        "There is a script",
                        "ask the developers",
                        set -> set.replaceAll(
                                OFFICES,
                                "(<bpmn:serviceTask id=\"recordDecision\"[^>]*>.*?</bpmn:documentation>)",
                                "$1<bpmn:extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener></bpmn:extensionElements>")),
                edit(
                        "an expression does what only delegates may",
                        TEACHERS,
                        "chooseSchool",
                        "This expression is not allowed",
                        "${teacher}",
                        set -> set.replace(
                                TEACHERS,
                                "<camunda:outputParameter name=\"chosenSchool\">${school}<",
                                "<camunda:outputParameter name=\"chosenSchool\">${execution.setVariable('mayJoin', true)}<")),
                edit(
                        "an office lies in a time zone that there is not",
                        "processes/national-office.dmn",
                        "pt",
                        "“\"Europe/Lisbonne\"” is no time zone",
                        "“Europe/Lisbon”",
                        set -> set.replace(
                                "processes/national-office.dmn", "\"Europe/Lisbon\"", "\"Europe/Lisbonne\"")),
                edit(
                        "an office's time zone is written without quotes",
                        "processes/national-office.dmn",
                        "pt",
                        "“Europe/Lisbon” is no time zone",
                        "list of IANA",
                        set -> set.replace("processes/national-office.dmn", "\"Europe/Lisbon\"", "Europe/Lisbon")),
                edit(
                        "a timer waits for years",
                        TEACHERS,
                        "noAnswer",
                        "is out of bounds",
                        "P1M a month",
                        set -> set.replace(TEACHERS, "${deadlines.answer()}", "P3Y")),
                edit(
                        "a timer has no unit",
                        TEACHERS,
                        "noAnswer",
                        "is no time that the engine can read",
                        "P7D for seven days",
                        set -> set.replace(TEACHERS, "${deadlines.answer()}", "14")),
                edit(
                        "a timer repeats for ever",
                        TEACHERS,
                        "noAnswer",
                        "has no end",
                        "R3/P7D",
                        set -> set.replaceAll(
                                TEACHERS,
                                "<bpmn:timeDuration[^>]*>\\$\\{deadlines.answer\\(\\)}</bpmn:timeDuration>",
                                "<bpmn:timeCycle>R/P7D</bpmn:timeCycle>")),
                edit(
                        "an error is not caught any more",
                        TEACHERS,
                        "createSchool",
                        "can end with the error “schoolAlreadyRegistered”",
                        "error boundary event",
                        set -> set.replaceAll(
                                        TEACHERS,
                                        "<bpmn:boundaryEvent id=\"schoolAlreadyRegistered\".*?</bpmn:boundaryEvent>",
                                        "")
                                .replaceAll(
                                        TEACHERS,
                                        "<bpmn:sequenceFlow id=\"schoolAlreadyRegistered_schoolInRegister\"[^>]*/>",
                                        "")
                                .replaceAll(
                                        TEACHERS, "<bpmn:flowNodeRef>schoolAlreadyRegistered</bpmn:flowNodeRef>", "")
                                .replaceAll(
                                        TEACHERS,
                                        "<bpmndi:BPMNShape[^>]*bpmnElement=\"schoolAlreadyRegistered\".*?</bpmndi:BPMNShape>",
                                        "")
                                .replaceAll(
                                        TEACHERS,
                                        "<bpmndi:BPMNEdge[^>]*bpmnElement=\"schoolAlreadyRegistered_schoolInRegister\".*?</bpmndi:BPMNEdge>",
                                        "")),
                edit(
                        "a message gets another name",
                        OFFICES,
                        "awaitHead",
                        "Nobody sends a message “headHasAnswered”",
                        "“headAnswered”",
                        set -> set.replace(OFFICES, "name=\"headAnswered\"", "name=\"headHasAnswered\"")),
                edit(
                        "a message begins cases in two places",
                        TEACHERS,
                        "schoolToBeAdded",
                        "begins cases in two places",
                        "Delete one",
                        set -> set.replaceAll(
                                TEACHERS,
                                "(<bpmn:message id=\"message-schoolToBeAdded\" name=\")[^\"]*",
                                "$1oldAccountToBeClaimed")),
                edit(
                        "an arrow is deleted",
                        TEACHERS,
                        "recordAnswer",
                        "From this element no way leads to an end",
                        "Draw an arrow",
                        set -> set.replaceAll(
                                        TEACHERS,
                                        "<bpmn:sequenceFlow id=\"recordAnswer_beforeChooseOffice\"[^>]*/>",
                                        "")
                                .replaceAll(
                                        TEACHERS,
                                        "<bpmn:(incoming|outgoing)>recordAnswer_beforeChooseOffice</bpmn:(incoming|outgoing)>",
                                        "")
                                .replaceAll(
                                        TEACHERS,
                                        "<bpmndi:BPMNEdge[^>]*bpmnElement=\"recordAnswer_beforeChooseOffice\".*?</bpmndi:BPMNEdge>",
                                        "")),
                edit(
                        "two ways are gone at once",
                        TEACHERS,
                        "oldAccountSettled",
                        "several ways at once",
                        "exclusive gateway",
                        set -> set.replaceAll(
                                TEACHERS,
                                "<bpmn:exclusiveGateway (id=\"oldAccountSettled\".*?)</bpmn:exclusiveGateway>",
                                "<bpmn:parallelGateway $1</bpmn:parallelGateway>")),
                edit(
                        "a diagram that is called gets another id",
                        TEACHERS,
                        "validateApplication",
                        "There is no diagram with the id “etwinning-validation”",
                        "“etwinning-validation-2”",
                        set -> set.replace(OFFICES, "id=\"etwinning-validation\"", "id=\"etwinning-validation-2\"")
                                .replace(
                                        OFFICES,
                                        "processRef=\"etwinning-validation\"",
                                        "processRef=\"etwinning-validation-2\"")),
                edit(
                        "the step back leads nowhere",
                        TEACHERS,
                        "chooseRole",
                        "there is no such user task",
                        "Did you mean “findSchool”?",
                        set -> set.replaceAll(
                                TEACHERS, "(id=\"chooseRole\".*?name=\"back\" value=\")chooseSchool", "$1pickSchool")),
                edit(
                        "the engine wants to know how long history is kept",
                        TEACHERS,
                        "teacher-onboarding",
                        "The engine does not take this",
                        "Undo",
                        set -> set.replace(TEACHERS, " camunda:historyTimeToLive=\"P180D\"", "")),
                edit(
                        "a form shows a page of another address",
                        "forms/choose-role.form",
                        "choose-role-text1",
                        "no page of another address",
                        "link",
                        set -> set.replace(
                                "forms/choose-role.form",
                                "## What do you do at this school?",
                                "<iframe src='x'></iframe>")),
                edit(
                        "a form loads a picture from elsewhere",
                        "forms/choose-role.form",
                        "choose-role-text1",
                        "no image or style from another address",
                        "data:",
                        set -> set.replace(
                                "forms/choose-role.form",
                                "## What do you do at this school?",
                                "![logo](https://elsewhere.example/logo.png)")),
                edit(
                        "a form asks for a file",
                        "forms/give-information.form",
                        "give-information-answer",
                        "component of the type “filepicker”",
                        "another component",
                        set -> set.replaceAll(
                                        "forms/give-information.form",
                                        "\"type\": \"textarea\"",
                                        "\"type\": \"filepicker\"")
                                .replaceAll(
                                        "forms/give-information.form",
                                        "\"id\": \"[^\"]*\",(\\s*\"layout\": \\{\\s*\"row\": \"row-give-information-answer\")",
                                        "\"id\": \"give-information-answer\",$1")),
                edit(
                        "the key of a field is changed",
                        "forms/choose-role.form",
                        "choose-role-role",
                        "Nobody reads the answer “roll”",
                        "“role”",
                        set -> set.replace("forms/choose-role.form", "\"key\": \"role\"", "\"key\": \"roll\"")
                                .replace("forms/choose-role.form", "=role != ", "=roll != ")
                                .replace("forms/choose-role.form", "=roll != \\\"COMPANY_STAFF\\\"", "")),
                edit(
                        "the value of an option is changed",
                        "forms/choose-role.form",
                        "choose-role-role",
                        "knows no value “DIRECTOR”",
                        "HEAD_TEACHER",
                        set -> set.replace("forms/choose-role.form", "\"HEAD_TEACHER\"", "\"DIRECTOR\"")),
                edit(
                        "a role that the table does not name",
                        "forms/choose-role.form",
                        "choose-role-role",
                        "knows no value “LANGUAGE_ASSISTANT”",
                        "name it in the column “role” of the table etwinning-eligibility",
                        set -> GoodEdits.withLanguageAssistants(set)
                                .replace("processes/etwinning-eligibility.dmn", ", \"LANGUAGE_ASSISTANT\"", "")),
                edit(
                        "a role that no form offers",
                        "processes/etwinning-eligibility.dmn",
                        "etwinning-eligibility",
                        "names “LANGUAGE_ASSISTANT” as a role, and no form offers it",
                        "give the field “role” of a form an option",
                        set -> set.replace(
                                "processes/etwinning-eligibility.dmn",
                                "\"LIBRARIAN\"",
                                "\"LIBRARIAN\", \"LANGUAGE_ASSISTANT\"")),
                edit(
                        "a role whose value is no code",
                        "forms/choose-role.form",
                        "choose-role-role",
                        "knows no value “language-assistant”",
                        "a value in capitals and underscores",
                        set -> GoodEdits.withLanguageAssistants(set)
                                .replace("forms/choose-role.form", "LANGUAGE_ASSISTANT", "language-assistant")
                                .replace(
                                        "processes/etwinning-eligibility.dmn",
                                        "LANGUAGE_ASSISTANT",
                                        "language-assistant")),
                edit(
                        "a form shows a fact that is none",
                        "forms/choose-role.form",
                        "choose-role-text1",
                        "shows or asks for “schoolNam”",
                        "“schoolName”",
                        set -> set.replace("forms/choose-role.form", "{{schoolName}}", "{{schoolNam}}")),
                edit(
                        "a table leaves a country out",
                        "processes/national-office.dmn",
                        "national-office",
                        "No row of the table fits",
                        "Add a row",
                        set -> set.replaceAll(
                                "processes/national-office.dmn", "<rule id=\"any-other\">.*?</rule>", "")),
                edit(
                        "a table names a role that is none",
                        ELIGIBILITY,
                        "etwinning-eligibility",
                        "The table names “JANITOR”",
                        "capitals",
                        set -> set.replace(ELIGIBILITY, "<text>\"COMPANY_STAFF\"</text>", "<text>\"JANITOR\"</text>")),
                edit(
                        "a row of a table gives no answer",
                        "processes/national-office.dmn",
                        "fr",
                        "gives no usable “mailbox”",
                        "“mailbox”",
                        set -> set.replace("processes/national-office.dmn", "\"nso-fr@offices.example\"", "")),
                edit(
                        "a file is cut off",
                        TEACHERS,
                        "",
                        "cannot be read",
                        "Camunda Modeler",
                        set -> set.put(TEACHERS, set.text(TEACHERS).substring(0, 5000))),
                edit(
                        "an office's folder is misspelt",
                        "processes/offices/nso-fx/etwinning-validation.bpmn",
                        "",
                        "There is no office “nso-fx”",
                        "national-office",
                        set -> set.put("processes/offices/nso-fx/etwinning-validation.bpmn", set.text(OFFICES))));
    }

    @ParameterizedTest
    @MethodSource("brokenEdits")
    void isRefusedInAPlainSentence(
            UnaryOperator<ShippedDefinitions> edit, String file, String element, String sentence, String remedy) {
        List<Problem> problems = CHECK.findings(edit.apply(definitions).files()).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.element()).isEqualTo(element);
            assertThat(problem.sentence()).contains(sentence);
            assertThat(problem.remedy()).contains(remedy);
        });
        assertThat(problems).as("not a flood").hasSizeLessThan(8);
    }

    private static Arguments edit(
            String what,
            String file,
            String element,
            String sentence,
            String remedy,
            UnaryOperator<ShippedDefinitions> edit) {
        return arguments(Named.of(what, edit), file, element, sentence, remedy);
    }
}
