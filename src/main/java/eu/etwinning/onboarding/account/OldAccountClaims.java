package eu.etwinning.onboarding.account;

import eu.etwinning.onboarding.account.claim.ClaimCodes;
import eu.etwinning.onboarding.account.claim.ClaimProperties;
import eu.etwinning.onboarding.cluster.ClusterLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Claims of old accounts by their addresses: whoever reads the mail that goes there has shown that the account is
 * theirs. Whether there is such an account is told to nobody before that; what is counted and how long it takes is the
 * same in both cases. No single teacher can use up the codes of somebody else's address: each gets few of them, and
 * whoever signs in with the address itself needs none.
 */
@Service
@Transactional
public class OldAccountClaims {

    private static final String AWAITS_CODE =
            "open and held_until is null and spoiled_at is null and proved_at is null and undeliverable_at is null and asked_at > :tooOld";

    private final JdbcClient jdbc;
    private final ClaimCodes codes;
    private final TeacherAddresses addresses;
    private final ClaimProperties properties;
    private final Clock clock;

    OldAccountClaims(
            JdbcClient jdbc, ClaimCodes codes, TeacherAddresses addresses, ClaimProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.addresses = addresses;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The teacher claims the account that had this address; what was claimed before is dropped.
     *
     * @return the claim for which a code is to be mailed; empty if too many were asked for, which {@link #openOf} tells
     */
    public Optional<UUID> claim(UUID teacher, EmailAddress address) {
        lock(teacher, address);
        forgetWhatCountsNoMore();
        close(teacher);
        Instant next = nextCode(teacher, address);
        boolean held = next.isAfter(clock.instant());
        UUID claim = UUID.randomUUID();
        jdbc.sql("""
                        insert into old_account_claim (id, teacher, email, email_folded, asked_at, held_until)
                        values (:id, :teacher, :email, :folded, :now, :heldUntil)""")
                .param("id", claim)
                .param("teacher", teacher)
                .param("email", address.value())
                .param("folded", address.folded())
                .param("now", now())
                .param("heldUntil", held ? next.atOffset(ZoneOffset.UTC) : null)
                .update();
        return held ? Optional.empty() : Optional.of(claim);
    }

    /**
     * The same for the address that the teacher named last.
     *
     * @throws NoSuchElementException if nothing is claimed
     */
    public Optional<UUID> claimAgain(UUID teacher) {
        return claim(
                teacher,
                openOf(teacher)
                        .orElseThrow(() -> new NoSuchElementException("Nothing is claimed"))
                        .address());
    }

    /** What the teacher is claiming. */
    @Transactional(readOnly = true)
    public Optional<OldAccountClaim> openOf(UUID teacher) {
        return jdbc.sql("select * from old_account_claim where teacher = :teacher and open")
                .param("teacher", teacher)
                .query(this::claim)
                .optional();
    }

    /** The address that a code is to go to, if it is still wanted. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> awaitsCode(UUID claim) {
        return jdbc.sql("select email from old_account_claim where id = :claim and " + AWAITS_CODE)
                .param("claim", claim)
                .param("tooOld", tooOld())
                .query((row, number) -> new EmailAddress(row.getString("email")))
                .optional();
    }

    /** No code can go to the address that is claimed. */
    public void cannotBeSent(UUID claim) {
        jdbc.sql(
                        "update old_account_claim set undeliverable_at = :now, salt = null, code_hash = null where id = :claim and "
                                + AWAITS_CODE)
                .param("claim", claim)
                .param("now", now())
                .param("tooOld", tooOld())
                .update();
    }

    /**
     * Makes the code for the claim, and another one each time: the last one counts.
     *
     * @return what to mail; empty if there is no such account, or if it is too late for a code
     */
    public Optional<ClaimCode> newCode(UUID claim) {
        String code = codes.newCode();
        byte[] salt = codes.newSalt();
        int wanted = jdbc.sql("""
                        update old_account_claim set salt = :salt, code_hash = :hash where id = :claim and\s""" + AWAITS_CODE)
                .param("claim", claim)
                .param("salt", salt)
                .param("hash", codes.hash(code, salt))
                .param("tooOld", tooOld())
                .update();
        return wanted == 0
                ? Optional.empty()
                : jdbc.sql("""
                        select old_account.email, teacher.language from old_account_claim claim
                        join old_account using (email_folded) join teacher on teacher.id = claim.teacher where claim.id = :claim""")
                        .param("claim", claim)
                        .query((row, number) -> new ClaimCode(
                                new EmailAddress(row.getString("email")),
                                code,
                                Locale.forLanguageTag(row.getString("language"))))
                        .optional();
    }

    /**
     * The teacher typed a code in. A wrong one counts; the last wrong one spoils the claim.
     *
     * @return whether it was the right one, in time, for an account that there is
     */
    public boolean prove(UUID teacher, String code) {
        Attempt attempt = jdbc.sql("""
                        select claim.*, exists (select from old_account where old_account.email_folded = claim.email_folded) as there
                        from old_account_claim claim where teacher = :teacher and open for no key update of claim""")
                .param("teacher", teacher)
                .query((row, number) -> new Attempt(
                        row.getObject("id", UUID.class),
                        row.getBytes("salt"),
                        row.getBytes("code_hash"),
                        row.getBoolean("there"),
                        claim(row, number)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Nothing is claimed"));
        boolean right = codes.isRight(code, attempt.salt(), attempt.hash());
        if (attempt.claim().triesLeft() == 0) {
            return false;
        }
        if (right && attempt.there()) {
            jdbc.sql("update old_account_claim set proved_at = :now, salt = null, code_hash = null where id = :id")
                    .param("id", attempt.id())
                    .param("now", now())
                    .update();
            return true;
        }
        boolean spoiled = attempt.claim().triesLeft() == 1;
        jdbc.sql("""
                        update old_account_claim set wrong_tries = wrong_tries + 1, spoiled_at = :spoiledAt,
                            salt = case when :spoiled then null else salt end, code_hash = case when :spoiled then null else code_hash end
                        where id = :id""")
                .param("id", attempt.id())
                .param("spoiled", spoiled)
                .param("spoiledAt", spoiled ? now() : null)
                .update();
        return false;
    }

    /** The address of which the teacher has just shown that mail there reaches them. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> proved(UUID teacher) {
        return jdbc.sql(
                        "select email from old_account_claim where teacher = :teacher and open and proved_at is not null")
                .param("teacher", teacher)
                .query((row, number) -> new EmailAddress(row.getString("email")))
                .optional();
    }

    /** The teacher claims nothing any more. */
    public void close(UUID teacher) {
        jdbc.sql(
                        "update old_account_claim set open = false, salt = null, code_hash = null where teacher = :teacher and open")
                .param("teacher", teacher)
                .update();
    }

    /**
     * Whoever asks at the same moment, for the same person or the same address, comes after this and is counted with
     * it.
     */
    private void lock(UUID teacher, EmailAddress address) {
        jdbc.sql("select id from teacher where id = :id for no key update")
                .param("id", teacher)
                .query(UUID.class)
                .single();
        ClusterLock.OLD_ACCOUNT_CLAIM.holdUntilCommit(jdbc, address.folded());
    }

    private void forgetWhatCountsNoMore() {
        jdbc.sql("delete from old_account_claim where asked_at < :before")
                .param(
                        "before",
                        ago(longer(properties.window(), properties.validity().plus(properties.pause()))))
                .update();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Instant nextCode(UUID teacher, EmailAddress address) {
        Instant afterPause = jdbc.sql(
                        "select max(spoiled_at) from old_account_claim where teacher = :teacher and email_folded = :address")
                .param("teacher", teacher)
                .param("address", address.folded())
                .query(OffsetDateTime.class)
                .optional()
                .map(spoiled -> spoiled.toInstant().plus(properties.pause()))
                .orElse(Instant.EPOCH);
        Instant forTeacher = nextCode("teacher = :value", teacher, properties.codesPerTeacher());
        // What others did keeps nobody from an address that is theirs by EU Login.
        Instant forAddress = addresses.isVerified(teacher, address)
                ? Instant.EPOCH
                : nextCode("email_folded = :value", address.folded(), properties.codesPerAddress());
        return Stream.of(afterPause, forTeacher, forAddress)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** When the oldest of the last codes has left the window, so that one more makes not more than the limit. */
    private Instant nextCode(String whose, Object value, int limit) {
        return jdbc.sql("select asked_at from old_account_claim where " + whose
                        + " and held_until is null order by asked_at desc offset :others limit 1")
                .param("value", value)
                .param("others", limit - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> oldest.toInstant().plus(properties.window()))
                .orElse(Instant.EPOCH);
    }

    private OldAccountClaim claim(ResultSet row, int number) throws SQLException {
        EmailAddress address = new EmailAddress(row.getString("email"));
        ClaimStage stage = stage(row);
        int triesLeft = stage == ClaimStage.SENT || stage == ClaimStage.WRONG
                ? properties.tries() - row.getInt("wrong_tries")
                : 0;
        return new OldAccountClaim(address, stage, triesLeft, nextCode(row.getObject("teacher", UUID.class), address));
    }

    private ClaimStage stage(ResultSet row) throws SQLException {
        if (row.getObject("held_until") != null) {
            return ClaimStage.HELD;
        }
        if (row.getObject("undeliverable_at") != null) {
            return ClaimStage.UNDELIVERABLE;
        }
        if (row.getObject("spoiled_at") != null) {
            return ClaimStage.SPOILED;
        }
        if (!row.getObject("asked_at", OffsetDateTime.class).isAfter(tooOld())) {
            return ClaimStage.EXPIRED;
        }
        return row.getInt("wrong_tries") == 0 ? ClaimStage.SENT : ClaimStage.WRONG;
    }

    private OffsetDateTime tooOld() {
        return ago(properties.validity());
    }

    private OffsetDateTime ago(Duration time) {
        return now().minus(time);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private record Attempt(UUID id, byte[] salt, byte[] hash, boolean there, OldAccountClaim claim) {}
}
