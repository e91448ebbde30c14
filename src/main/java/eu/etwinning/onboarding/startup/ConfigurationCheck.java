package eu.etwinning.onboarding.startup;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.HibernateValidator;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets nothing start on a configuration that cannot hold: before anything else happens, the database's migration
 * included, each record of properties is read and checked, and what is wrong in any of them is told at once. A property
 * of ours that nothing reads is a typing error, and told too.
 */
public class ConfigurationCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String OURS = "onboarding";
    private static final String IN_THE_JAR = "application.yaml";
    /**
     * Whatever the machine calls so need not be meant for us: Kubernetes sets ONBOARDING_SERVICE_HOST for a service of
     * that name.
     */
    private static final Set<String> OF_THE_MACHINE = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

    private final Class<?> application;

    /** @param application in whose package, or below it, the records of properties lie */
    public ConfigurationCheck(Class<?> application) {
        this.application = application;
    }

    /** @throws BadConfigurationException if at least one property is wrong */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        List<ConfigurationProblem> problems = new ArrayList<>();
        Binder binder = Binder.get(environment);
        // A log is read in English, wherever the machine stands.
        try (ValidatorFactory validators = Validation.byProvider(HibernateValidator.class)
                .configure()
                .localeResolver(any -> Locale.ENGLISH)
                .buildValidatorFactory()) {
            records().forEach(type -> problems.addAll(problems(binder, type, validators.getValidator())));
        }
        unknown(environment).forEach(name -> problems.add(new ConfigurationProblem(name, "there is no such property")));
        if (!problems.isEmpty()) {
            throw new BadConfigurationException(problems);
        }
    }

    /** Every record of properties that this application has. */
    List<Class<?>> records() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents(application.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, ConfigurationCheck.class.getClassLoader()))
                .toList();
    }

    private static List<ConfigurationProblem> problems(Binder binder, Class<?> type, Validator validator) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        try {
            binder.bindOrCreate(
                    prefix, Bindable.of(type), new ValidationBindHandler(new SpringValidatorAdapter(validator)));
            return List.of();
        } catch (BindException e) {
            return e.getCause() instanceof BindValidationException invalid
                    ? invalid(prefix, invalid)
                    : List.of(unreadable(prefix, e));
        }
    }

    private static List<ConfigurationProblem> invalid(String prefix, BindValidationException invalid) {
        // What must be true of several properties is said of none of them.
        return invalid.getValidationErrors().getAllErrors().stream()
                .map(error -> error instanceof FieldError field && !"AssertTrue".equals(field.getCode())
                        ? new ConfigurationProblem(
                                prefix + "." + dashed(field.getField()),
                                "NotNull".equals(field.getCode()) ? "must not be empty" : field.getDefaultMessage())
                        : new ConfigurationProblem(prefix, error.getDefaultMessage()))
                .toList();
    }

    private static ConfigurationProblem unreadable(String prefix, BindException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (e.getProperty() == null) {
            return new ConfigurationProblem(prefix, Objects.requireNonNullElse(cause.getMessage(), cause.toString()));
        }
        return new ConfigurationProblem(
                e.getName().toString(),
                "'%s' is not %s"
                        .formatted(
                                e.getProperty().getValue(),
                                kind(e.getTarget().getType().resolve(Object.class))));
    }

    private static String kind(Class<?> type) {
        return switch (ClassUtils.resolvePrimitiveIfNecessary(type).getSimpleName()) {
            case "Duration" -> "a length of time, as 15m, 24h or 3d";
            case "LocalTime" -> "a time of day, as 07:00";
            case "ZoneId" -> "a time zone, as Europe/Brussels";
            case "Integer", "Long" -> "a whole number that can be used here";
            case "Boolean" -> "true or false";
            case "EmailAddress" -> "exactly one e-mail address, as name@school.example";
            case "DataSize" -> "a size, as 256KB";
            case "URI", "URL" -> "an address, as https://onboarding.example.org";
            default -> "a " + type.getSimpleName();
        };
    }

    /**
     * Names as they are written, and not those that the jar's own file has: each property of ours has a default there,
     * or must be set.
     */
    private List<String> unknown(ConfigurableEnvironment environment) {
        Set<ConfigurationPropertyName> known = Stream.of(RequiredConfiguration.names(), inTheJar(), maps())
                .flatMap(names -> names)
                .map(ConfigurationCheck::withoutIndex)
                .collect(Collectors.toSet());
        return environment.getPropertySources().stream()
                .filter(source -> !OF_THE_MACHINE.contains(source.getName()))
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .distinct()
                .filter(ConfigurationCheck::isOurs)
                .filter(name -> !known.contains(withoutIndex(name)))
                .sorted()
                .toList();
    }

    private static boolean isOurs(String name) {
        return ConfigurationPropertyName.of(OURS).isAncestorOf(withoutIndex(name));
    }

    /** A list's items count as the list. */
    private static ConfigurationPropertyName withoutIndex(String name) {
        ConfigurationPropertyName read = ConfigurationPropertyName.adapt(name, '.');
        while (read.isLastElementIndexed()) {
            read = read.getParent();
        }
        return read;
    }

    private static Stream<String> inTheJar() {
        try {
            return new YamlPropertySourceLoader()
                    .load(IN_THE_JAR, new ClassPathResource(IN_THE_JAR)).stream()
                            .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                            .filter(ConfigurationCheck::isOurs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their keys are for whoever sets them to choose. */
    private Stream<String> maps() {
        return records().stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() == Map.class)
                        .map(component -> type.getAnnotation(ConfigurationProperties.class)
                                        .value() + "." + dashed(component.getName())));
    }

    private static String dashed(String field) {
        return field.replaceAll("(?<=[a-z0-9])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
