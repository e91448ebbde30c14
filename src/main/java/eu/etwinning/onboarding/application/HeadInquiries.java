package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.application.head.HeadLinkSignature;
import eu.etwinning.onboarding.application.head.HeadProperties;
import eu.etwinning.onboarding.application.head.SignedHeadLink;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.cluster.ClusterLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions to heads of schools. The link to one is signed and has a secret in it that is made when the mail is
 * written and lies nowhere but there: the database knows only its hash. Each is answered once, whatever is clicked at
 * the same moment.
 */
@Service
@Transactional
public class HeadInquiries {

    private static final String SELECT = """
            select inquiry.*, membership, closed_at from head_inquiry inquiry join etwinning_application on etwinning_application.id = application\s""";

    private final JdbcClient jdbc;
    private final HeadLinkSignature signature;
    private final HeadProperties properties;
    private final OfficeCalendars calendars;
    private final Clock clock;

    HeadInquiries(
            JdbcClient jdbc,
            HeadLinkSignature signature,
            HeadProperties properties,
            OfficeCalendars calendars,
            Clock clock) {
        this.jdbc = jdbc;
        this.signature = signature;
        this.properties = properties;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Puts on record that the head is asked, by the validator who made the last decision on this application if that
     * was to ask and is not done yet; else by itself.
     *
     * @param at where somebody is asked
     * @param valid how long the link can be used
     * @return the id of the question
     * @throws IllegalStateException if so many were asked meanwhile that this one may not be
     */
    public UUID ask(UUID application, HeadChoice at, Duration valid) {
        UUID teacher = jdbc.sql(
                        "select teacher from membership join etwinning_application on membership = membership.id where etwinning_application.id = :id")
                .param("id", application)
                .query(UUID.class)
                .single();
        limit(teacher, at.address()).ifPresent(limited -> {
            throw new IllegalStateException("No more questions may be asked: " + limited.refusal());
        });
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into head_inquiry (id, application, address, address_folded, address_source, decision, asked_by, asked_at, expires_at)
                        values (:id, :application, :address, :folded, :source, :decision,
                                coalesce((select decided_by from application_decision where id = :decision), :platform), :now, :expires)""")
                .param("id", id)
                .param("application", application)
                .param("address", at.written())
                .param("folded", at.address().folded())
                .param("source", at.source().name())
                .param("decision", wantedBy(application).orElse(null), Types.OTHER)
                .param("platform", Applications.PLATFORM)
                .param("now", now())
                .param("expires", Timestamp.from(expires(application, valid)))
                .update();
        return id;
    }

    /** Whole days end at the time of day at which they began, by the clock of the office. */
    private Instant expires(UUID application, Duration valid) {
        return calendars
                .of(jdbc.sql("select office from etwinning_application where id = :id and office is not null")
                        .param("id", application)
                        .query(String.class)
                        .optional()
                        .orElse(null))
                .after(clock.instant(), valid);
    }

    /** The last decision on this application, if it was to ask the head and is not done yet. */
    @Transactional(readOnly = true)
    public Optional<UUID> wantedBy(UUID application) {
        return jdbc.sql("""
                        select id from application_decision where application = :application and outcome = 'HEAD_ASKED'
                        and round = (select max(round) from application_decision where application = :application)
                        and not exists (select from head_inquiry where decision = application_decision.id)""").param("application", application).query(UUID.class).optional();
    }

    /**
     * Why no question about this teacher may go to this address now, if that is so. Whoever asks at the same moment
     * comes after this and is counted with it.
     */
    Optional<HeadChoice> limit(UUID teacher, EmailAddress address) {
        jdbc.sql("select id from teacher where id = :id for no key update")
                .param("id", teacher)
                .query(UUID.class)
                .single();
        ClusterLock.HEAD_QUESTION.holdUntilCommit(jdbc, address.folded());
        return tooMany("""
                        inquiry join etwinning_application on etwinning_application.id = application join membership on membership.id = membership
                        where teacher = :value""", teacher, properties.questionsPerTeacher(), HeadChoice.Refusal.TOO_MANY_ABOUT_TEACHER)
                .or(() -> tooMany(
                        "inquiry where address_folded = :value",
                        address.folded(),
                        properties.questionsPerAddress(),
                        HeadChoice.Refusal.TOO_MANY_TO_ADDRESS));
    }

    private Optional<HeadChoice> tooMany(String those, Object value, int limit, HeadChoice.Refusal refusal) {
        return jdbc.sql("select asked_at from head_inquiry " + those + " order by asked_at desc offset :others limit 1")
                .param("value", value)
                .param("others", limit - 1)
                .query(Timestamp.class)
                .optional()
                .map(oldest -> oldest.toInstant().plus(properties.window()))
                .filter(next -> next.isAfter(clock.instant()))
                .map(next -> HeadChoice.notBefore(next, refusal));
    }

    /**
     * Makes the link anew, just before it is mailed; an earlier one to the same question leads nowhere then.
     *
     * @return the link, or nothing if the question need not be asked any more
     */
    public Optional<String> newLink(UUID inquiry) {
        // From a generator that nobody can foretell.
        UUID secret = UUID.randomUUID();
        return jdbc.sql("""
                        update head_inquiry set link_hash = :hash where id = :id and answer is null and expires_at > :now
                        and exists (select from etwinning_application where id = application and closed_at is null)
                        and (address_source <> 'TEACHER' or exists (
                            select from school_head_release join etwinning_application on etwinning_application.id = application
                            join membership on membership.id = membership where school_head_release.school = survivor_of(membership.school)))
                        returning expires_at""")
                .param("hash", hash(secret))
                .param("id", inquiry)
                .param("now", now())
                .query(Timestamp.class)
                .optional()
                .map(expires -> signature.write(new SignedHeadLink(inquiry, expires.toInstant(), secret)));
    }

    /** What a link leads to. */
    @Transactional(readOnly = true)
    public HeadLink find(String link) {
        Optional<SignedHeadLink> signed = signature.read(link);
        if (signed.isEmpty()) {
            return new HeadLink(HeadLink.State.UNKNOWN, null);
        }
        if (!signed.get().expiresAt().isAfter(clock.instant())) {
            return new HeadLink(HeadLink.State.EXPIRED, null);
        }
        return jdbc.sql(SELECT + "where inquiry.id = :id and link_hash = :hash")
                .param("id", signed.get().inquiry())
                .param("hash", hash(signed.get().secret()))
                .query(this::link)
                .optional()
                .orElse(new HeadLink(HeadLink.State.UNKNOWN, null));
    }

    /** Takes the answer if the link is open; returns whether it was taken now. */
    public boolean answer(String link, HeadAnswer answer) {
        return signature
                .read(link)
                .filter(signed -> jdbc.sql("""
                        update head_inquiry set answer = :answer, answered_at = :now
                        where id = :id and link_hash = :hash and answer is null and expires_at > :now
                        and exists (select from etwinning_application where id = application and closed_at is null)""")
                                .param("answer", answer.name())
                                .param("now", now())
                                .param("id", signed.inquiry())
                                .param("hash", hash(signed.secret()))
                                .update()
                        == 1)
                .isPresent();
    }

    /** The question with this id, which must exist. */
    @Transactional(readOnly = true)
    public HeadInquiry get(UUID inquiry) {
        return jdbc.sql(SELECT + "where inquiry.id = :id")
                .param("id", inquiry)
                .query(HeadInquiries::inquiry)
                .single();
    }

    /** All questions about a membership, oldest first. */
    @Transactional(readOnly = true)
    public List<HeadInquiry> about(UUID membership) {
        return jdbc.sql(SELECT + "where membership = :membership order by asked_at")
                .param("membership", membership)
                .query(HeadInquiries::inquiry)
                .list();
    }

    private HeadLink link(ResultSet row, int number) throws SQLException {
        HeadInquiry inquiry = inquiry(row, number);
        if (inquiry.answer() != null) {
            return new HeadLink(HeadLink.State.ANSWERED, inquiry);
        }
        if (row.getTimestamp("closed_at") != null) {
            return new HeadLink(HeadLink.State.NOT_NEEDED, inquiry);
        }
        return new HeadLink(
                inquiry.expiresAt().isAfter(clock.instant()) ? HeadLink.State.OPEN : HeadLink.State.EXPIRED, inquiry);
    }

    private static HeadInquiry inquiry(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        return new HeadInquiry(
                row.getObject("id", UUID.class),
                row.getObject("application", UUID.class),
                row.getObject("membership", UUID.class),
                row.getString("address"),
                AddressSource.valueOf(row.getString("address_source")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                answer == null ? null : HeadAnswer.valueOf(answer),
                answer == null ? null : row.getTimestamp("answered_at").toInstant());
    }

    private static byte[] hash(UUID secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
