package eu.etwinning.onboarding.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which addresses are a teacher's: whoever reads mail there can say nothing about the teacher that the teacher could
 * not.
 */
@Service
@Transactional(readOnly = true)
public class TeacherAddresses {

    private static final String OWN = """
            select email_folded from teacher_address where teacher = :teacher
            union all
            select email from old_account join old_account_link on old_account = id where teacher = :teacher
            union all
            select email from old_account join help_request on taken_from = :teacher and old_account = old_account.id
            union all
            select email from old_account_claim where teacher = :teacher and proved_at is not null
            union all
            select memory.email from help_request join help_request_memory memory on help = id where teacher = :teacher and reason = 'ALREADY_LINKED'
            union all
            select address_conflict.email from address_conflict join teacher using (subject) where teacher.id = :teacher""";
    private static final String NAMED = """
            select email from old_account_claim where teacher = :teacher and proved_at is null
            union all
            select memory.email from help_request join help_request_memory memory on help = id where teacher = :teacher and reason = 'MAILBOX_LOST'""";

    private final JdbcClient jdbc;

    TeacherAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this address has to do with the teacher. */
    public AddressTie tie(UUID teacher, EmailAddress address) {
        if (isAmong(OWN, teacher, address)) {
            return AddressTie.OWN;
        }
        return isAmong(NAMED, teacher, address) ? AddressTie.NAMED : AddressTie.NONE;
    }

    /** Whether EU Login has verified, at the last sign-in, that this is the teacher's address. */
    public boolean isVerified(UUID teacher, EmailAddress address) {
        return jdbc.sql("select exists (select from teacher where id = :teacher and email_folded = :folded)")
                .param("teacher", teacher)
                .param("folded", address.folded())
                .query(Boolean.class)
                .single();
    }

    private boolean isAmong(String addresses, UUID teacher, EmailAddress address) {
        return jdbc.sql(addresses).param("teacher", teacher).query(String.class).list().stream()
                .flatMap(TeacherAddresses::folded)
                .anyMatch(address.folded()::equals);
    }

    /** What teachers remember need be no address at all. */
    private static Stream<String> folded(String written) {
        return EmailAddress.find(written).map(EmailAddress::folded).stream();
    }
}
