package eu.etwinning.onboarding;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.Lifecycle;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

/** The floors of the house, and habits that hold everywhere. */
@AnalyzeClasses(packagesOf = OnboardingApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOME = "eu.etwinning.onboarding.";
    private static final String[] DOMAIN = {HOME + "account..", HOME + "school..", HOME + "profile..", HOME + "etwinning.."};
    private static final String[] PEOPLE = {HOME + "portal..", HOME + "desk..", HOME + "command..", HOME + "signin.."};

    @ArchTest
    static final ArchRule nothingPointsUp = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("domain").definedBy(DOMAIN)
            .layer("process").definedBy(HOME + "process..")
            .layer("people").definedBy(PEOPLE)
            .whereLayer("people").mayNotBeAccessedByAnyLayer()
            .whereLayer("process").mayOnlyBeAccessedByLayers("people")
            .whereLayer("domain").mayOnlyBeAccessedByLayers("process", "people");

    @ArchTest
    static final ArchRule onlyProcessAndDeskKnowTheEngine = noClasses().that().resideOutsideOfPackages(HOME + "process..", HOME + "desk..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule theDomainKnowsNoWeb = noClasses().that().resideInAnyPackage(DOMAIN)
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.security..");

    @ArchTest
    static final ArchRule recurringWorkIsTheClusters = methods().should().notBeAnnotatedWith(Scheduled.class);

    @ArchTest
    static final ArchRule whatABeanNeedsItsConstructorSays = fields().should().notBeAnnotatedWith(Autowired.class)
            .andShould().notBeAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule beansKeepNoState = fields().that().areDeclaredInClassesThat().areMetaAnnotatedWith(Component.class)
            // Whether it runs is all that a bean may remember.
            .and().areDeclaredInClassesThat().areNotAssignableTo(Lifecycle.class).should().beFinal();

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that().areStatic().should().beFinal();

    @Test
    void modulesUseWhatOthersOfferOnly() {
        ApplicationModules.of(OnboardingApplication.class).verify();
    }
}
