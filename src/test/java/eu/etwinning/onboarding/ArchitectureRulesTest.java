package eu.etwinning.onboarding;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule that nothing could break would hold nothing. */
class ArchitectureRulesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                LowersByTheMachine.class,
                RaisesByTheMachine.class,
                FormatsByTheMachine.class,
                AsksTheMachine.class
            })
    void textThatDependsOnTheMachineIsFound(Class<?> bad) {
        assertThat(breaks(ArchitectureTest.textNeverDependsOnTheLocaleOfTheMachine, bad))
                .isTrue();
    }

    @Test
    void textWithALocaleIsFine() {
        assertThat(breaks(ArchitectureTest.textNeverDependsOnTheLocaleOfTheMachine, SaysWhichLocale.class))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {ValueInAField.class, ValueInAConstructor.class, ValueInAMethod.class})
    void aSingleValueIsFound(Class<?> bad) {
        assertThat(breaks(ArchitectureTest.propertiesAreBoundToClasses, bad)).isTrue();
    }

    @Test
    void aPackageThatIsNotMarkedIsFound() {
        assertThat(breaks(ArchitectureTest.nothingIsNullUnlessItSaysSo, String.class))
                .isTrue();
    }

    private static boolean breaks(ArchRule rule, Class<?> type) {
        return rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
    }

    static class LowersByTheMachine {
        String text(String text) {
            return text.toLowerCase();
        }
    }

    static class RaisesByTheMachine {
        String text(String text) {
            return text.toUpperCase();
        }
    }

    static class FormatsByTheMachine {
        String text(int number) {
            return String.format("%d", number);
        }
    }

    static class AsksTheMachine {
        Locale locale() {
            return Locale.getDefault();
        }
    }

    static class SaysWhichLocale {
        String text(String text) {
            return String.format(Locale.ROOT, "%s", text.toLowerCase(Locale.ROOT) + text.toUpperCase(Locale.ROOT));
        }
    }

    static class ValueInAField {
        @Value("${server.port}")
        private int port;
    }

    static class ValueInAConstructor {
        ValueInAConstructor(@Value("${server.port}") int port) {}
    }

    static class ValueInAMethod {
        void port(@Value("${server.port}") int port) {}
    }
}
