package eu.etwinning.onboarding.command;

import eu.etwinning.onboarding.account.OldAccountImport;
import eu.etwinning.onboarding.cluster.Batches;
import eu.etwinning.onboarding.cluster.LeftOut;
import eu.etwinning.onboarding.cluster.OneByOne;
import eu.etwinning.onboarding.school.SchoolFileImport;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import java.time.Clock;

/**
 * What a command needs: the database and the imports. No stereotype, so that the application's component scan leaves it
 * alone.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import({OldAccountImport.class, Batches.class, LeftOut.class, OneByOne.class})
@ComponentScan(
        basePackageClasses = SchoolFileImport.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SmartInitializingSingleton.class))
class CommandContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
