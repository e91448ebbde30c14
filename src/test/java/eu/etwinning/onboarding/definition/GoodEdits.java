package eu.etwinning.onboarding.definition;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What process owners change on a Monday. */
public class GoodEdits {

    private static final String TEACHERS = "processes/teacher-onboarding.bpmn";
    private static final String OFFICES = "processes/etwinning-validation.bpmn";
    private static final String FORM = """
            {"type": "default", "id": "%1$s", "schemaVersion": 16, "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "components": [{"type": "text", "text": "%2$s", "id": "%1$s-text"}, {"type": "button", "label": "Continue", "action": "submit", "id": "%1$s-button"}]}
            """;

    private GoodEdits() {}

    static Stream<Arguments> all() {
        return Stream.of(
                edit(
                        "a task gets another label",
                        set -> set.replace(TEACHERS, "name=\"Find school\"", "name=\"Look for the school\"")),
                edit(
                        "a sentence of a form is changed",
                        set -> set.replace("forms/find-school.form", "## Find your school", "## Where do you teach?")),
                edit(
                        "teachers read something before they apply",
                        set -> inserted(
                                set.put("forms/read-first.form", FORM.formatted("read-first", "What eTwinning is")),
                                "explainCriteria_applyForETwinning",
                                "explainCriteria",
                                "applyForETwinning")),
                edit(
                        "teachers read something before they may join later",
                        set -> inserted(
                                set.put("forms/read-first.form", FORM.formatted("read-first", "Come back soon")),
                                "joinNow_mayJoinLater",
                                "joinNow",
                                "mayJoinLater")),
                edit("a question waits for three weeks", set -> set.replace(TEACHERS, "${deadlines.answer()}", "P21D")),
                edit(
                        "a kind of school is closed to a role",
                        set -> set.replace("processes/etwinning-eligibility.dmn", "<rule id=\"countryOutside\">", """
                        <rule id="librarianAtKindergarten">
                          <inputEntry id="lk-role"><text>"LIBRARIAN"</text></inputEntry>
                          <inputEntry id="lk-kind"><text>"KINDERGARTEN"</text></inputEntry>
                          <inputEntry id="lk-country"><text></text></inputEntry>
                          <outputEntry id="lk-mayJoin"><text>false</text></outputEntry>
                          <outputEntry id="lk-reason"><text>"KIND_NOT_ELIGIBLE"</text></outputEntry>
                        </rule>
                        <rule id="countryOutside">""")),
                edit("a role is added", GoodEdits::withLanguageAssistants),
                edit(
                        "an office gets another mailbox",
                        set -> set.replace(
                                "processes/national-office.dmn",
                                "\"nso-pl@offices.example\"",
                                "\"etwinning-pl@offices.example\"")),
                edit(
                        "an office keeps the time of the platform",
                        set -> set.replace("processes/national-office.dmn", "\"Europe/Lisbon\"", "")),
                edit(
                        "the table of offices has no time zones yet",
                        set -> set.replaceAll(
                                "processes/national-office.dmn",
                                "<output id=\"zone-output\"[^>]*/>|<outputEntry id=\"[^\"]*-zone\">.*?</outputEntry>",
                                "")),
                edit(
                        "the office looks at the case before it decides",
                        set -> set.put("forms/look-first.form", FORM.formatted("look-first", "Have a look"))
                                .replace(
                                        OFFICES,
                                        "sourceRef=\"beforeDecideApplication\" targetRef=\"decideApplication\"",
                                        "sourceRef=\"beforeDecideApplication\" targetRef=\"lookFirst\"")
                                .replace(
                                        OFFICES,
                                        "<bpmn:sequenceFlow id=\"applicationReceived_beforeDecideApplication\"",
                                        """
                                <bpmn:userTask id="lookFirst" name="Look first" camunda:formRef="look-first" camunda:formRefBinding="deployment" camunda:candidateGroups="${office}" camunda:dueDate="${deadlines.decision(application, days)}" camunda:followUpDate="${deadlines.decisionSoon(application, days)}">
                                  <bpmn:extensionElements><camunda:taskListener delegateExpression="${showEvidence}" event="create" /></bpmn:extensionElements>
                                </bpmn:userTask>
                                <bpmn:sequenceFlow id="lookFirst_decideApplication" sourceRef="lookFirst" targetRef="decideApplication" />
                                <bpmn:sequenceFlow id="applicationReceived_beforeDecideApplication\"""")),
                edit(
                        "a step back is taken away",
                        set -> set.replaceAll(TEACHERS, "<camunda:property name=\"back\" value=\"chooseRole\" />", "")),
                edit(
                        "the options of a form change places",
                        set -> set.replaceAll(
                                "forms/choose-role.form",
                                "(\\{\\s*\"label\": \"Teacher:[^}]*}),\\s*(\\{[^}]*})",
                                "$2, $1")),
                edit(
                        "history is kept for a year",
                        set -> set.replace(
                                TEACHERS,
                                "camunda:historyTimeToLive=\"P180D\"",
                                "camunda:historyTimeToLive=\"P365D\"")),
                edit(
                        "somebody writes a note into the diagram",
                        set -> set.replace(
                                TEACHERS,
                                "</bpmn:process>",
                                "<bpmn:textAnnotation id=\"note\"><bpmn:text>Talk about ${this} on Tuesday</bpmn:text></bpmn:textAnnotation>\n</bpmn:process>")));
    }

    public static ShippedDefinitions withLanguageAssistants(ShippedDefinitions set) {
        return set.replaceAll(
                        "forms/choose-role.form",
                        "(\\{\\s*\"label\": \"Librarian:)",
                        "{\"label\": \"Language assistant: I help in language lessons.\", \"value\": \"LANGUAGE_ASSISTANT\"}, $1")
                .replace(
                        "processes/etwinning-eligibility.dmn",
                        "\"LIBRARIAN\"",
                        "\"LIBRARIAN\", \"LANGUAGE_ASSISTANT\"");
    }

    /** A form to be read between two elements that a flow connects. */
    private static ShippedDefinitions inserted(ShippedDefinitions set, String flow, String from, String to) {
        String inserted = "readFirst";
        return set.replaceAll(
                        TEACHERS,
                        "(<bpmn:sequenceFlow id=\"%s\"[^>]*sourceRef=\"%s\" targetRef=\")%s".formatted(flow, from, to),
                        "$1" + inserted)
                .replace(
                        TEACHERS,
                        "<bpmn:incoming>" + flow + "</bpmn:incoming>",
                        "<bpmn:incoming>readFirst_on</bpmn:incoming>")
                .replace(TEACHERS, "<bpmn:sequenceFlow id=\"signedIn_recordSignIn\"", """
                        <bpmn:userTask id="readFirst" name="Read first" camunda:formRef="read-first" camunda:formRefBinding="deployment" camunda:assignee="${teacher}">
                          <bpmn:incoming>%s</bpmn:incoming>
                          <bpmn:outgoing>readFirst_on</bpmn:outgoing>
                        </bpmn:userTask>
                        <bpmn:sequenceFlow id="readFirst_on" sourceRef="readFirst" targetRef="%s" />
                        <bpmn:sequenceFlow id="signedIn_recordSignIn\"""".formatted(flow, to));
    }

    private static Arguments edit(String what, UnaryOperator<ShippedDefinitions> edit) {
        return arguments(Named.of(what, edit));
    }
}
