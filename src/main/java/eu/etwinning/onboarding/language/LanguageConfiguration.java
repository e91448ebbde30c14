package eu.etwinning.onboarding.language;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import java.nio.charset.StandardCharsets;

/** The texts that people read, in place of those that Spring Boot would set up from the same properties. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    @Primary
    HierarchicalMessageSource messageSource(
            @Value("${spring.messages.basename}") String[] files,
            @Value("${spring.messages.fallback-to-system-locale}") boolean fallBackToSystemLocale) {
        SentencesWithNames texts = new SentencesWithNames();
        texts.setBasenames(files);
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(fallBackToSystemLocale);
        return texts;
    }
}
