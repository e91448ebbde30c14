package eu.etwinning.onboarding;

import eu.etwinning.onboarding.demo.DemoConfiguration;
import eu.etwinning.onboarding.demo.DemoServices;
import eu.etwinning.onboarding.demo.ProductionClassesOnly;
import org.springframework.boot.SpringApplication;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The application with all that it needs around it, for developers and for whoever wants to see it: {@code mvn
 * spring-boot:test-run}.
 */
public class DemoApplication {

    public static void main(String[] args) throws IOException {
        DemoServices services = DemoServices.start(Path.of("data", "postgres"));
        // They end after the application, which still uses them while it ends.
        SpringApplication.getShutdownHandlers().add(services::close);
        try {
            SpringApplication.from(OnboardingApplication::main)
                    .with(ProductionClassesOnly.class, DemoConfiguration.class)
                    .withAdditionalProfiles("demo")
                    .run(services.asArguments(args));
        } catch (RuntimeException failure) {
            // Their threads would keep a failed application from ending.
            services.close();
            throw failure;
        }
    }
}
