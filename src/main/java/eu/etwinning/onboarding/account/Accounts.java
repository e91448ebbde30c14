package eu.etwinning.onboarding.account;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** The teachers' accounts. */
@Service
public class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes over what EU Login says of the person who signed in; the first time, the account is made.
     *
     * @throws AddressTakenException if another account holds the address: nothing is changed then
     */
    @Transactional
    public SignInResult recognise(EuLoginIdentity identity) {
        return find(identity.subject())
                .or(() -> open(identity))
                .map(known -> update(known, identity))
                .orElseThrow(AddressTakenException::new);
    }

    /**
     * The account with this id, which must exist.
     *
     * @throws NoSuchElementException if it does not
     */
    @Transactional(readOnly = true)
    public Teacher get(UUID teacher) {
        return jdbc.sql("select * from teacher where id = :id")
                .param("id", teacher)
                .query(Accounts::teacher)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No account " + teacher));
    }

    /** The account, if it is still this EU Login identity's: an office may have moved it to another one. */
    @Transactional(readOnly = true)
    public Optional<Teacher> of(UUID teacher, String subject) {
        return jdbc.sql("select * from teacher where id = :id and subject = :subject")
                .param("id", teacher)
                .param("subject", subject)
                .query(Accounts::teacher)
                .optional();
    }

    /** From now on this is what the teacher reads. */
    @Transactional
    public void setLanguage(UUID teacher, Locale language) {
        jdbc.sql("update teacher set language = :language where id = :id")
                .param("id", teacher)
                .param("language", language.toLanguageTag())
                .update();
    }

    /** Puts on record that this teacher's onboarding began. Returns whether it was the first time. */
    @Transactional
    public boolean beginOnboarding(UUID teacher) {
        return jdbc.sql("update teacher set onboarding_began_at = :now where id = :id and onboarding_began_at is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", teacher)
                        .update()
                == 1;
    }

    /** Whether this teacher's onboarding ever began. */
    @Transactional(readOnly = true)
    public boolean onboardingBegan(UUID teacher) {
        return jdbc.sql("select exists (select from teacher where id = :id and onboarding_began_at is not null)")
                .param("id", teacher)
                .query(Boolean.class)
                .single();
    }

    /**
     * Lets whatever else holds this teacher wait until the transaction ends, so that what concerns one teacher comes
     * one after the other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID teacher) {
        jdbc.sql("select id from teacher where id = :id for no key update")
                .param("id", teacher)
                .query(UUID.class)
                .optional();
    }

    /** Two sign-ins of the same person come one after the other: the row stays locked until the transaction ends. */
    private Optional<Teacher> find(String subject) {
        return jdbc.sql("select * from teacher where subject = :subject for update")
                .param("subject", subject)
                .query(Accounts::teacher)
                .optional();
    }

    /**
     * Makes the account, unless the person's other sign-in did so just now.
     *
     * @return the person's account, empty if the address is another account's
     */
    private Optional<Teacher> open(EuLoginIdentity identity) {
        // No conflict target: a known subject and a known address both mean that nothing is inserted, and neither fails
        // the transaction.
        jdbc.sql("""
                        insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                        values (:id, :subject, :email, :folded, :firstName, :lastName, :language, :now, :now)
                        on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("subject", identity.subject())
                .param("email", identity.email().value())
                .param("folded", identity.email().folded())
                .param("firstName", identity.firstName())
                .param("lastName", identity.lastName())
                .param("language", identity.language().toLanguageTag())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return find(identity.subject());
    }

    private SignInResult update(Teacher known, EuLoginIdentity identity) {
        boolean addressChanged = !known.email().folded().equals(identity.email().folded());
        if (addressChanged && held(identity.email())) {
            throw new AddressTakenException();
        }
        try {
            jdbc.sql("""
                            update teacher set email = :email, email_folded = :folded, first_name = :firstName, last_name = :lastName,
                                               signed_in_at = :now
                            where id = :id
                            """)
                    .param("id", known.id())
                    .param("email", identity.email().value())
                    .param("folded", identity.email().folded())
                    .param("firstName", identity.firstName())
                    .param("lastName", identity.lastName())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException takenMeanwhile) {
            throw new AddressTakenException();
        }
        return new SignInResult(
                new Teacher(known.id(), identity.email(), identity.firstName(), identity.lastName(), known.language()),
                addressChanged);
    }

    /** Asked before the update, so that two people who swap their addresses are refused rather than deadlocked. */
    private boolean held(EmailAddress email) {
        return jdbc.sql("select exists (select from teacher where email_folded = :folded)")
                .param("folded", email.folded())
                .query(Boolean.class)
                .single();
    }

    private static Teacher teacher(ResultSet row, int number) throws SQLException {
        return new Teacher(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("first_name"),
                row.getString("last_name"),
                Locale.forLanguageTag(row.getString("language")));
    }
}
