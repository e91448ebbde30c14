package eu.etwinning.onboarding.account;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts of the old platform and whose they are now. */
@Service
public class OldAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    OldAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The old account linked to this teacher. */
    @Transactional(readOnly = true)
    public Optional<OldAccount> linkedTo(UUID teacher) {
        return jdbc.sql("""
                        select old_account.* from old_account join old_account_link on old_account = id where teacher = :teacher
                        """).param("teacher", teacher).query(this::oldAccount).optional();
    }

    /**
     * Whether an old account is linked to this teacher, or one with exactly the teacher's address (case aside) waits to
     * be.
     */
    @Transactional(readOnly = true)
    public boolean matches(UUID teacher) {
        return isLinked(teacher)
                || jdbc.sql("""
                        select exists (select from old_account join teacher using (email_folded)
                                       where teacher.id = :teacher
                                         and not exists (select from old_account_link where old_account = old_account.id))
                        """).param("teacher", teacher).query(Boolean.class).single();
    }

    /**
     * Links the old account with exactly the teacher's address (case aside), once and for all; linking again changes
     * nothing.
     *
     * @return whether an old account is linked to this teacher afterwards; false if there is none or somebody else was
     *     first
     */
    @Transactional
    public boolean link(UUID teacher) {
        // The two unique keys of the link decide who was first; the loser inserts nothing, and its transaction goes on.
        jdbc.sql("""
                        insert into old_account_link (old_account, teacher, linked_at)
                        select old_account.id, teacher.id, :now from old_account join teacher using (email_folded)
                        where teacher.id = :teacher
                        on conflict do nothing
                        """)
                .param("teacher", teacher)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return isLinked(teacher);
    }

    /**
     * The same for the old account with an address of which the teacher has shown that mail there reaches them.
     *
     * @return whether an old account is linked to this teacher afterwards; false if somebody else has it, or has this
     *     address here
     */
    @Transactional
    public boolean link(UUID teacher, EmailAddress proved) {
        jdbc.sql("""
                        insert into old_account_link (old_account, teacher, linked_at)
                        select id, :teacher, :now from old_account
                        where email_folded = :folded and not exists (select from teacher where email_folded = :folded and id <> :teacher)
                        on conflict do nothing
                        """)
                .param("teacher", teacher)
                .param("folded", proved.folded())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return isLinked(teacher);
    }

    /**
     * Gives the old account to the teacher because an office says so, whoever had it before.
     *
     * @return who had it before
     * @throws DuplicateKeyException if the teacher has another one
     */
    @Transactional
    public Optional<UUID> give(UUID oldAccount, UUID teacher) {
        Optional<UUID> before = jdbc.sql("delete from old_account_link where old_account = :account returning teacher")
                .param("account", oldAccount)
                .query(UUID.class)
                .optional()
                .filter(holder -> !holder.equals(teacher));
        jdbc.sql("insert into old_account_link (old_account, teacher, linked_at) values (:account, :teacher, :now)")
                .param("account", oldAccount)
                .param("teacher", teacher)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return before;
    }

    /** The old account with this id. */
    @Transactional(readOnly = true)
    public Optional<OldAccount> find(UUID oldAccount) {
        return jdbc.sql("select * from old_account where id = :id")
                .param("id", oldAccount)
                .query(this::oldAccount)
                .optional();
    }

    /** The old account that had this address, case aside. */
    @Transactional(readOnly = true)
    public Optional<OldAccount> withAddress(EmailAddress address) {
        return jdbc.sql("select * from old_account where email_folded = :folded")
                .param("folded", address.folded())
                .query(this::oldAccount)
                .optional();
    }

    /** Whether an old account is linked to this teacher. */
    @Transactional(readOnly = true)
    public boolean isLinked(UUID teacher) {
        return jdbc.sql("select exists (select from old_account_link where teacher = :teacher)")
                .param("teacher", teacher)
                .query(Boolean.class)
                .single();
    }

    private OldAccount oldAccount(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new OldAccount(
                id,
                new EmailAddress(row.getString("email")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("country"),
                row.getString("school_name"),
                row.getObject("member_since", LocalDate.class),
                projects(id));
    }

    private List<OldAccount.Project> projects(UUID oldAccount) {
        return jdbc.sql("""
                        select title, year, role, quality_label from old_account_project where old_account = :id
                        order by year desc, title
                        """)
                .param("id", oldAccount)
                .query(OldAccount.Project.class)
                .list();
    }
}
