package eu.etwinning.onboarding;

import eu.etwinning.onboarding.command.Commands;
import eu.etwinning.onboarding.startup.ConfigurationCheck;
import eu.etwinning.onboarding.startup.RequiredConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The application as it runs in production, and the commands of its jar. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OnboardingApplication {

    public static void main(String[] args) {
        Commands commands = new Commands(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (commands.called(args)) {
            System.exit(commands.run(args));
        }
        SpringApplication application = new SpringApplication(OnboardingApplication.class);
        application.addInitializers(new RequiredConfiguration(), new ConfigurationCheck(OnboardingApplication.class));
        application.run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
