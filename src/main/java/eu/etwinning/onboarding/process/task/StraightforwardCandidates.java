package eu.etwinning.onboarding.process.task;

import eu.etwinning.onboarding.process.evidence.Evidence;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Sees of many open applications at once which may be straightforward; what is dear to know is asked of those alone.
 */
@Component
@Transactional(readOnly = true)
public class StraightforwardCandidates {

    private static final Candidate BEFORE_ALL = new Candidate(new UUID(0, 0), null, Instant.EPOCH, false);

    private final JdbcClient jdbc;

    StraightforwardCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param membership for which was applied
     * @param straightforward whether nothing speaks against it that is seen at once: all that
     *     {@link Evidence#straightforward} says, but for an address of the head with which the applicant, or who added
     *     the school, has more distantly to do
     */
    public record Candidate(UUID application, UUID membership, Instant submittedAt, boolean straightforward) {}

    /**
     * The open applications, oldest first; one that a colleague has claimed is not straightforward.
     *
     * @param after the last one that was looked at; null to begin with the oldest
     */
    public List<Candidate> page(Collection<String> offices, String validator, Candidate after, int most) {
        Candidate last = after == null ? BEFORE_ALL : after;
        return jdbc.sql("""
                        select e.id, e.membership, e.submitted_at, m.state = 'WAITING' and school.status = 'CONFIRMED'
                            and exists (select from old_account_link where old_account_link.teacher = m.teacher)
                            and exists (select from act_ru_execution execution join act_ru_task task on task.proc_inst_id_ = execution.proc_inst_id_
                                        where execution.business_key_ = m.teacher || '/' || m.school and task.task_def_key_ = :task
                                        and (task.assignee_ is null or task.assignee_ = :validator))
                            and (school.added_by is null or school.head_email = ''
                                 or exists (select from school_head_release release where release.school = school.id))
                            and (school.head_email = ''
                                 or not is_address_of(m.teacher, coalesce(school.head_email_folded, lower(btrim(school.head_email)))))
                            and not exists (select from school_likely_duplicate alike
                                            join school other on other.id = survivor_of(case alike.school when school.id then alike.other else alike.school end)
                                            where school.id in (alike.school, alike.other) and other.id <> school.id and other.status <> 'CLOSED')
                            and not exists (select from teacher other
                                            join membership theirs on theirs.teacher = other.id and theirs.state <> 'LEFT'
                                            join school near on near.id = survivor_of(theirs.school) and near.country = school.country
                                            where folded(other.first_name || ' ' || other.last_name) = folded(teacher.first_name || ' ' || teacher.last_name)
                                            and other.id <> teacher.id)
                            and not exists (select from etwinning_application asked join head_inquiry on head_inquiry.application = asked.id
                                            where asked.membership = e.membership)
                            and not exists (select from membership own join etwinning_application past on past.membership = own.id
                                            join application_decision decision on decision.application = past.id
                                            left join decision_taken_back back on back.decision = decision.id
                                            where own.teacher = m.teacher and (decision.outcome <> 'APPROVED' or back.decision is not null)) as straightforward
                        from (select * from etwinning_application
                              where office in (:offices) and closed_at is null and (submitted_at, id) > (:submitted, :id)
                              order by submitted_at, id limit :most) e
                        join membership m on m.id = e.membership
                        join teacher on teacher.id = m.teacher
                        join school on school.id = survivor_of(m.school)
                        order by e.submitted_at, e.id""")
                .param("offices", offices)
                .param("submitted", Timestamp.from(last.submittedAt()))
                .param("id", last.application())
                .param("task", OnboardingProcess.DECIDE_APPLICATION)
                .param("validator", validator)
                .param("most", most)
                .query((row, number) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getObject("membership", UUID.class),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getBoolean("straightforward")))
                .list();
    }
}
