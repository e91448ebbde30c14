package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * Every element and every line of the onboarding is walked, or the build fails; the report lies in
 * {@code target/process-test-coverage}.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(ProcessEngineCoverageConfiguration.class)
class ProcessCoverageConfiguration {

    /** The recorder brings properties of its own, which ask for nothing; where it finds two it takes neither. */
    @Bean
    @Primary
    ProcessEngineCoverageProperties coverageProperties() {
        return new ProcessEngineCoverageProperties.Builder()
                .excludeProcessDefinitionKeys(
                        OnboardingProcess.ETWINNING_VALIDATION,
                        OnboardingProcess.OLD_ACCOUNT_CLAIM,
                        OnboardingProcess.OLD_ACCOUNT_HELP,
                        OnboardingProcess.EMPLOYMENT_CERTIFICATE)
                .assertClassCoverageAtLeast(1.0)
                .withDetailedCoverageLogging()
                .build();
    }
}
