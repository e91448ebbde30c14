package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.account.TeacherAddresses;
import eu.etwinning.onboarding.cluster.Batches;
import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.cluster.OneByOne;
import eu.etwinning.onboarding.school.file.RegisterProperties;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import java.time.Clock;

/** The school register and its database, nothing else. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@EnableConfigurationProperties({RegisterProperties.class, AddedSchoolProperties.class})
@Import({Batches.class, LeftOut.class, OneByOne.class, TeacherAddresses.class})
@ComponentScan
@ComponentScan(
        basePackages = "eu.etwinning.onboarding.process",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.EngineSchema"))
public class BenchmarkContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
