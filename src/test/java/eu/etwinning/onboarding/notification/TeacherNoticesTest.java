package eu.etwinning.onboarding.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.demo.Mailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A notice to a teacher goes out once, whatever happens to nodes and mail server. */
@OnboardingTest
@ExtendWith(OutputCaptureExtension.class)
class TeacherNoticesTest {

    @Autowired
    private TeacherNotices notices;

    @Autowired
    private OneTimeTask<TeacherNotice> teacherMailTask;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionOperations transaction;

    @AfterEach
    void theMailServerIsThereAgain() {
        mailbox.open();
    }

    @Test
    void theSameIsNotToldAgainLongAfterItWasSent() {
        UUID teacher = teacher();
        notices.welcome(teacher);
        await().until(() -> scheduled(teacher) == 0);
        notices.welcome(teacher);
        assertThat(scheduled(teacher)).isZero();
        assertThat(received(teacher))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.id()).isEqualTo("<welcome." + teacher + ".first@etwinning.example>"));
    }

    @Test
    void twoWhoTellTheSameAtTheSameMomentTellOnce() throws Exception {
        UUID teacher = teacher();
        assertThat(Race.failuresOf(
                        () -> {
                            notices.welcome(teacher);
                            return null;
                        },
                        () -> {
                            notices.welcome(teacher);
                            return null;
                        }))
                .isEmpty();
        await().until(() -> scheduled(teacher) == 0);
        assertThat(received(teacher)).hasSize(1);
    }

    @Test
    void twoNodesSendEachMailOnce() {
        Scheduler otherNode = Scheduler.create(database, teacherMailTask)
                .serializer(new JacksonSerializer())
                .threads(4)
                .pollingInterval(Duration.ofMillis(20))
                .build();
        otherNode.start();
        try {
            List<UUID> teachers =
                    IntStream.range(0, 20).mapToObj(i -> teacher()).toList();
            teachers.forEach(notices::welcome);
            await().until(() -> teachers.stream().allMatch(teacher -> scheduled(teacher) == 0));
            assertThat(teachers)
                    .allSatisfy(teacher -> assertThat(received(teacher)).hasSize(1));
        } finally {
            otherNode.stop();
        }
    }

    @Test
    void whatWasSentByANodeThatEndedRightAfterIsNotSentAgain() {
        UUID teacher = teacher();
        transaction.executeWithoutResult(status -> {
            notices.welcome(teacher);
            jdbc.sql("update notice set result = 'SENT', settled_at = now() where teacher = :teacher")
                    .param("teacher", teacher)
                    .update();
        });
        await().until(() -> scheduled(teacher) == 0);
        assertThat(received(teacher)).isEmpty();
    }

    @Test
    void aMailThatNoServerTakesIsGivenUpInTheEnd(CapturedOutput log) {
        UUID teacher = teacher();
        mailbox.close();
        notices.welcome(teacher);
        await().until(() -> jdbc.sql("""
                        update scheduled_tasks set consecutive_failures = 40 where task_instance like '%' || :teacher || '%' and consecutive_failures > 0
                                                                               and not picked""").param("teacher", teacher.toString()).update() == 1);
        await().until(() -> scheduled(teacher) == 0);
        await().until(() -> jdbc.sql("select coalesce(result, '') from notice where teacher = :teacher")
                .param("teacher", teacher)
                .query(String.class)
                .single()
                .equals("GIVEN_UP"));
        assertThat(log).contains("welcome." + teacher).doesNotContain(address(teacher));
    }

    @Test
    void aMailThatCanNeverBeSentIsGivenUpAtOnce() {
        UUID teacher = teacher();
        jdbc.sql(
                        "update teacher set email = 'żółć.' || email, email_folded = 'żółć.' || email_folded where id = :teacher")
                .param("teacher", teacher)
                .update();
        notices.welcome(teacher);
        await().until(() -> jdbc.sql("select coalesce(result, '') from notice where teacher = :teacher")
                .param("teacher", teacher)
                .query(String.class)
                .single()
                .equals("GIVEN_UP"));
        await().until(() -> scheduled(teacher) == 0);
    }

    private UUID teacher() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                        values (:id, :id, :email, :email, '', '', 'en', now(), now())""").param("id", id).param("email", address(id)).update();
        return id;
    }

    private static String address(UUID teacher) {
        return "t-" + teacher + "@example.org";
    }

    private int scheduled(UUID teacher) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance like '%' || :teacher || '%'")
                .param("teacher", teacher.toString())
                .query(Integer.class)
                .single();
    }

    private List<Mailbox.Mail> received(UUID teacher) {
        return mailbox.received().stream()
                .filter(mail -> mail.to().equals(address(teacher)))
                .toList();
    }
}
