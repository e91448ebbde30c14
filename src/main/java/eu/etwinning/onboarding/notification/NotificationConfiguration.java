package eu.etwinning.onboarding.notification;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
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

    @Bean
    OneTimeTask<HeadNoticeOrder> headNoticeTask(HeadNotice headNotice, MailProperties properties) {
        return Tasks.oneTime("head-notice", HeadNoticeOrder.class)
                .onFailure(new MailRetries<>(properties, nobodyIsTold -> {}))
                .execute((order, context) -> headNotice.send(order.getData()));
    }

    @Bean
    OneTimeTask<HeadQuestionOrder> headQuestionTask(HeadQuestion headQuestion, MailProperties properties) {
        return Tasks.oneTime("head-question", HeadQuestionOrder.class)
                .onFailure(new MailRetries<>(properties, nobodyIsTold -> {}))
                .execute((order, context) -> headQuestion.send(order.getData()));
    }

    @Bean
    OneTimeTask<TeacherNotice> teacherMailTask(
            TeacherMail teacherMail, NoticeRecord record, MailProperties properties) {
        return Tasks.oneTime("teacher-mail", TeacherNotice.class)
                .onFailure(new MailRetries<>(properties, notice -> record.settle(notice, NoticeResult.GIVEN_UP)))
                .execute((notice, context) -> teacherMail.send(notice.getData()));
    }

    @Bean
    OneTimeTask<Void> claimCodeTask(ClaimCodeMail claimCodeMail, MailProperties properties) {
        return Tasks.oneTime("claim-code")
                .onFailure(new MailRetries<>(properties, nobodyIsTold -> {}))
                .execute((claim, context) -> claimCodeMail.send(claim.getId()));
    }

    @Bean
    OneTimeTask<OfficeDigest> officeDigestTask(OfficeDigestMail officeDigestMail, MailProperties properties) {
        return Tasks.oneTime("office-digest", OfficeDigest.class)
                .onFailure(new MailRetries<>(properties, nobodyIsTold -> {}))
                .execute((digest, context) -> officeDigestMail.send(digest.getData()));
    }

    @Bean
    OneTimeTask<DefinitionsRefusedOrder> definitionsRefusedTask(
            DefinitionsRefusedMail mail, MailProperties properties) {
        return Tasks.oneTime("definitions-refused", DefinitionsRefusedOrder.class)
                .onFailure(new MailRetries<>(properties, nobodyIsTold -> {}))
                .execute((order, context) -> mail.send(order.getId(), order.getData()));
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
