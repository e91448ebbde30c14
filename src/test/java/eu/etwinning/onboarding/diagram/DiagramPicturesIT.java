package eu.etwinning.onboarding.diagram;

import com.microsoft.playwright.Browser;
import eu.etwinning.onboarding.browser.Chromium;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The diagrams are there to be read: no line crosses another, no text lies on anything, everything stands in its lane.
 * The pictures in target/pictures are those of the README, which are kept in src/docs.
 */
@ExtendWith(Chromium.class)
class DiagramPicturesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teacher-onboarding",
                "old-account-claim",
                "etwinning-validation",
                "old-account-help",
                "offices/nso-es/etwinning-validation",
                "offices/nso-rs/etwinning-validation",
                "offices/nso-rs/employment-certificate"
            })
    void readsWell(String process, Browser browser) throws IOException {
        try (DrawnDiagram diagram = new DrawnDiagram(browser, bpmn(process))) {
            assertThat(diagram.warnings()).isEmpty();
            assertThat(diagram.faults()).isEmpty();
            diagram.savePicture(Path.of(
                    "target/pictures", process.replaceFirst("^offices/", "").replace('/', '-') + ".png"));
        }
    }

    /** The check itself is checked: a diagram that is spoiled in one place is not said to read well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <di:waypoint x="280" y="600" />                       | <di:waypoint x="300" y="600" />                       | runs askew
            <dc:Bounds x="450" y="560" width="100" height="80" /> | <dc:Bounds x="450" y="460" width="100" height="80" /> | is in no lane
            <dc:Bounds x="450" y="560" width="100" height="80" /> | <dc:Bounds x="560" y="230" width="100" height="80" /> | stand too close
            <dc:Bounds x="235" y="207" width="90" height="27" />  | <dc:Bounds x="235" y="290" width="90" height="27" />  | runs through the text "Application received"
            <dc:Bounds x="235" y="207" width="90" height="27" />  | <dc:Bounds x="985" y="284" width="90" height="27" />  | overlap
            <di:waypoint x="550" y="600" />                       | <di:waypoint x="250" y="600" />                       | cross or touch
            name="Application received"                           | name=""                                               | has no name
            """)
    void seesWhatIsSpoiled(String drawn, String spoiled, String complaint, Browser browser) throws IOException {
        String bpmn = bpmn("etwinning-validation");
        assertThat(bpmn).contains(drawn);
        try (DrawnDiagram diagram = new DrawnDiagram(browser, bpmn.replace(drawn, spoiled))) {
            assertThat(diagram.faults())
                    .anySatisfy(fault -> assertThat(fault).asString().contains(complaint));
        }
    }

    private static String bpmn(String process) throws IOException {
        return Files.readString(Path.of("processes", process + ".bpmn"));
    }
}
