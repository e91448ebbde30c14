package eu.etwinning.onboarding.account;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * EU Login identities whose address is another account's: nothing is taken over before an office has said whose it is.
 */
@Service
@Transactional
public class AddressConflicts {

    private static final String SELECT = """
            select address_conflict.*, teacher, not exists (select from teacher own where own.subject = address_conflict.subject) as movable
            from address_conflict join help_request on id = help\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AddressConflicts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps that this identity has another account's address, once however often the person signs in.
     *
     * @param country of the account that has the address, or empty
     * @return the conflict if it is new; empty if it was kept before, or if nobody has the address any more
     */
    public Optional<AddressConflict> keep(EuLoginIdentity identity, String country) {
        // Two sign-ins at the same moment ask once.
        Optional<UUID> holder = jdbc.sql(
                        "select id from teacher where email_folded = :folded and subject <> :subject for no key update")
                .param("folded", identity.email().folded())
                .param("subject", identity.subject())
                .query(UUID.class)
                .optional();
        if (holder.isEmpty() || of(identity.subject(), identity.email()).isPresent()) {
            return Optional.empty();
        }
        UUID help = UUID.randomUUID();
        jdbc.sql(
                        "insert into help_request (id, teacher, reason, country, asked_at) values (:id, :teacher, 'ADDRESS_TAKEN', :country, :now)")
                .param("id", help)
                .param("teacher", holder.get())
                .param("country", country)
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("""
                        insert into address_conflict (help, subject, email, email_folded, first_name, last_name, language)
                        values (:help, :subject, :email, :folded, :firstName, :lastName, :language)""")
                .param("help", help)
                .param("subject", identity.subject())
                .param("email", identity.email().value())
                .param("folded", identity.email().folded())
                .param("firstName", identity.firstName())
                .param("lastName", identity.lastName())
                .param("language", identity.language().toLanguageTag())
                .update();
        return Optional.of(get(help));
    }

    /** The account that has this address. */
    @Transactional(readOnly = true)
    public Optional<UUID> holderOf(EmailAddress address) {
        return jdbc.sql("select id from teacher where email_folded = :folded")
                .param("folded", address.folded())
                .query(UUID.class)
                .optional();
    }

    /** The conflict of this identity over this address. */
    @Transactional(readOnly = true)
    public Optional<AddressConflict> of(String subject, EmailAddress address) {
        return jdbc.sql(SELECT
                        + "where address_conflict.subject = :subject and address_conflict.email_folded = :folded")
                .param("subject", subject)
                .param("folded", address.folded())
                .query(AddressConflicts::conflict)
                .optional();
    }

    /** @throws NoSuchElementException if the request for help is about no address */
    @Transactional(readOnly = true)
    public AddressConflict get(UUID help) {
        return jdbc.sql(SELECT + "where help = :help")
                .param("help", help)
                .query(AddressConflicts::conflict)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No conflict " + help));
    }

    /**
     * From now on the account is signed in to with the other EU Login identity, and has its name.
     *
     * @throws DuplicateKeyException if that identity has an account of its own
     */
    public void move(AddressConflict conflict) {
        jdbc.sql(
                        "update teacher set subject = :subject, first_name = :firstName, last_name = :lastName where id = :holder")
                .param("holder", conflict.holder())
                .param("subject", conflict.identity().subject())
                .param("firstName", conflict.identity().firstName())
                .param("lastName", conflict.identity().lastName())
                .update();
    }

    private static AddressConflict conflict(ResultSet row, int number) throws SQLException {
        EuLoginIdentity identity = new EuLoginIdentity(
                row.getString("subject"),
                new EmailAddress(row.getString("email")),
                row.getString("first_name"),
                row.getString("last_name"),
                Locale.forLanguageTag(row.getString("language")));
        return new AddressConflict(
                row.getObject("help", UUID.class),
                identity,
                row.getObject("teacher", UUID.class),
                row.getBoolean("movable"));
    }
}
