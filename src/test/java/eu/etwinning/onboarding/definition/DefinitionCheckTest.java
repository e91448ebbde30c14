package eu.etwinning.onboarding.definition;

import eu.etwinning.onboarding.definition.check.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The definitions that the application comes with keep every rule, and so do the changes that are meant to be made to
 * them.
 */
class DefinitionCheckTest {

    private static final DefinitionCheck CHECK = new DefinitionCheck();

    @Test
    void findsNoProblemInWhatIsShipped() throws IOException {
        assertThat(CHECK.findings(ShippedDefinitions.read().files()).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eu.etwinning.onboarding.definition.GoodEdits#all")
    void findsNoProblemInAGoodEdit(UnaryOperator<ShippedDefinitions> edit) throws IOException {
        assertThat(CHECK.findings(edit.apply(ShippedDefinitions.read()).files()).problems())
                .isEmpty();
    }

    @Test
    void letsAnOfficeHaveItsOwnWay() throws IOException {
        String own = "processes/offices/nso-fr/etwinning-validation.bpmn";
        ShippedDefinitions definitions = ShippedDefinitions.read();
        definitions
                .put(own, definitions.text("processes/etwinning-validation.bpmn"))
                .replace(own, "name=\"eTwinning validation\"", "name=\"eTwinning validation in France\"");
        assertThat(CHECK.findings(definitions.files()).problems()).isEmpty();
    }

    @Test
    void tellsWhichOfTwoRowsCounts() throws IOException {
        assertThat(CHECK.findings(ShippedDefinitions.read().files()).remarks())
                .extracting(Problem::sentence)
                .anyMatch(sentence -> sentence.startsWith("More than one row fits for role = COMPANY_STAFF"));
    }

    @ParameterizedTest
    @CsvSource({
        "nso-al, has not both a name",
        "Office <nso-al@offices.example>, a name or angle brackets",
        "'nso-al@offices.example, x@offices.example', it has a comma",
        "nso-al@-offices.example, what comes after '@'"
    })
    void namesTheMailboxOfAnOfficeThatIsNone(String mailbox, String why) throws IOException {
        ShippedDefinitions definitions = ShippedDefinitions.read()
                .replace("processes/national-office.dmn", "nso-al@offices.example", mailbox.replace("<", "&lt;"));
        assertThat(CHECK.findings(definitions.files()).problems())
                .extracting(Problem::sentence)
                .singleElement()
                .asString()
                .contains("“" + mailbox + "”", "is no e-mail address", why);
    }

    @Test
    void readsNoFileThatIsNoDefinition() throws IOException {
        ShippedDefinitions definitions = ShippedDefinitions.read();
        definitions.files().put("notes.txt", "no definition".getBytes(StandardCharsets.UTF_8));
        assertThat(CHECK.findings(definitions.files()).problems()).isEmpty();
    }
}
