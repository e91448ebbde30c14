package eu.etwinning.onboarding;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.Lifecycle;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

/** The floors of the house, and habits that hold everywhere. */
@AnalyzeClasses(packagesOf = OnboardingApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOME = "eu.etwinning.onboarding.";
    private static final String[] DOMAIN = {
        HOME + "account..", HOME + "school..", HOME + "membership..", HOME + "application..", HOME + "notification.."
    };
    private static final String[] PEOPLE = {HOME + "portal..", HOME + "desk..", HOME + "command..", HOME + "signin.."};

    /** These take single properties into their constructors; no more may join them. */
    private static final Set<String> STILL_WITH_VALUE = Set.of(
            "ClaimFormData",
            "DefinitionPagesConfiguration",
            "DefinitionsRefusedMail",
            "DeskPagesConfiguration",
            "FirstAdministrator",
            "HeadPages",
            "HeadQuestion",
            "LanguageConfiguration",
            "MailSending",
            "OfficeCalendars",
            "OfficeDigestMail",
            "PortalProblems",
            "PortalSecurityConfiguration",
            "ProcessEngineSettings",
            "PublicPages",
            "SchoolRefusals",
            "SignInConfiguration",
            "TeacherMail",
            "WayPage");

    private static final DescribedPredicate<JavaClass> LOCAL_TIME = assignableTo(ChronoLocalDate.class)
            .or(assignableTo(ChronoLocalDateTime.class))
            .or(assignableTo(LocalTime.class));
    private static final Pattern OTHER_CLOCKS =
            Pattern.compile("@clock|current_date|current_time\\b|localtime|date_trunc|#dates|#calendars");

    @ArchTest
    static final ArchRule nothingPointsUp = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy(DOMAIN)
            .layer("process")
            .definedBy(HOME + "process..")
            .layer("definition")
            .definedBy(HOME + "definition..")
            .layer("people")
            .definedBy(PEOPLE)
            .whereLayer("people")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("definition")
            .mayOnlyBeAccessedByLayers("people")
            .whereLayer("process")
            .mayOnlyBeAccessedByLayers("definition", "people")
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("process", "definition", "people");

    @ArchTest
    static final ArchRule onlyProcessDefinitionAndDeskKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(HOME + "process..", HOME + "definition..", HOME + "desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule theDomainKnowsNoWeb = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.security..");

    @ArchTest
    static final ArchRule recurringWorkIsTheClusters = methods().should().notBeAnnotatedWith(Scheduled.class);

    @ArchTest
    static final ArchRule whatABeanNeedsItsConstructorSays =
            fields().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class);

    /** Properties have classes of their own, whose names and bounds are checked at the start. */
    @ArchTest
    static final ArchRule propertiesAreBoundToClasses = noClasses()
            .that(DescribedPredicate.not(
                    describe("still take single properties", type -> STILL_WITH_VALUE.contains(type.getSimpleName()))))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Value.class);

    /** In Turkish, "I" is not the large form of "i", and digits are not the same everywhere. */
    @ArchTest
    static final ArchRule textNeverDependsOnTheLocaleOfTheMachine = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(Locale.class, "getDefault");

    /** The compiler checks for null where a package says so; those of people's records and of the engine do not yet. */
    @ArchTest
    static final ArchRule nothingIsNullUnlessItSaysSo = classes()
            .that()
            .resideOutsideOfPackages(HOME + "membership..", HOME + "application..", HOME + "process..")
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass checked, ConditionEvents events) {
                    if (!checked.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                checked, checked.getPackageName() + " is not @NullMarked, with " + checked.getName()));
                    }
                }
            });

    /** Whose day it is, only the office's calendar knows. */
    @ArchTest
    static final ArchRule daysAreThoseOfAnOffice = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "calendar..")
            .should()
            .callMethodWhere(target(name("systemDefault")).and(target(owner(assignableTo(ZoneId.class)))))
            .orShould()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(assignableTo(LOCAL_TIME)))))
            .orShould()
            .callMethodWhere(target(nameMatching("ofInstant")).and(target(owner(assignableTo(LOCAL_TIME)))))
            .orShould()
            .callMethod(Instant.class, "atZone", ZoneId.class)
            .orShould()
            .callMethod(Clock.class, "getZone")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Calendar.class).or(assignableTo(TimeZone.class)))));

    @ArchTest
    static final ArchRule nobodyReadsTheTimePastTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    /** The session's zone is nobody's, and a template has the zone that the page gives it. */
    @Test
    void neitherSqlNorTemplatesHaveAClockOfTheirOwn() throws IOException {
        for (String root : List.of("src/main/java", "src/main/resources/templates")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                assertThat(files.filter(Files::isRegularFile)
                                .filter(file -> OTHER_CLOCKS.matcher(text(file)).find()))
                        .isEmpty();
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ArchTest
    static final ArchRule beansKeepNoState = fields().that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            // Whether it runs is all that a bean may remember.
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(Lifecycle.class)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal();

    @Test
    void modulesUseWhatOthersOfferOnly() {
        ApplicationModules.of(OnboardingApplication.class).verify();
    }
}
