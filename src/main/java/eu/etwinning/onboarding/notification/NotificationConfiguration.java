package eu.etwinning.onboarding.notification;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import java.util.Optional;
import java.util.Set;

/** The tasks that send mails, and the templates that they are written from. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    /** With a minute at first and a fifth more each time, about five days. */
    private static final int MOST_TRIES = 40;
    private static final double LONGER_EACH_TIME = 1.2;

    @Bean
    OneTimeTask<Long> headNoticeTask(HeadNotice headNotice, MailProperties properties) {
        return Tasks.oneTime("head-notice", Long.class)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(MOST_TRIES,
                        new FailureHandler.ExponentialBackoffFailureHandler<>(properties.retryAfter(), LONGER_EACH_TIME)))
                .execute((school, context) -> headNotice.send(school.getData()));
    }

    @Bean
    DbSchedulerCustomizer readableTaskData() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new JacksonSerializer());
            }
        };
    }

    @Bean
    SpringResourceTemplateResolver textTemplates(ApplicationContext application) {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(application);
        resolver.setPrefix("classpath:/templates/");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setResolvablePatterns(Set.of("mail/*.txt"));
        resolver.setOrder(0);
        return resolver;
    }

    @Bean
    SpringResourceTemplateResolver mailTemplates(ApplicationContext application) {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(application);
        resolver.setPrefix("classpath:/templates/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setResolvablePatterns(Set.of("mail/*.html"));
        resolver.setOrder(1);
        return resolver;
    }
}
