package eu.etwinning.onboarding.process;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Every element and every line of both diagrams is walked, or the build fails; the report lies in {@code target/process-test-coverage}. */
@TestConfiguration(proxyBeanMethods = false)
@Import(ProcessEngineCoverageConfiguration.class)
class ProcessCoverageConfiguration {

    @Bean
    ProcessEngineCoverageProperties coverageProperties() {
        return new ProcessEngineCoverageProperties.Builder().assertClassCoverageAtLeast(1.0).withDetailedCoverageLogging().build();
    }
}
