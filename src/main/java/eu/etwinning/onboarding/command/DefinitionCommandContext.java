package eu.etwinning.onboarding.command;

import eu.etwinning.onboarding.definition.DefinitionsWithoutApplication;
import eu.etwinning.onboarding.process.EngineForCommands;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.time.Clock;

/** What a command about definitions needs beyond {@link CommandContext}: the engine, which takes a while to start. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import({EngineForCommands.class, DefinitionsWithoutApplication.class})
class DefinitionCommandContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
