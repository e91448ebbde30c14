package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.account.AddressTie;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.TeacherAddresses;
import eu.etwinning.onboarding.cluster.ClusterLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds schools that the register lacks. */
@Service
public class SchoolCreation {

    private final JdbcClient jdbc;
    private final LikelyDuplicates duplicates;
    private final TeacherAddresses addresses;
    private final AddedSchoolProperties properties;
    private final Clock clock;

    SchoolCreation(
            JdbcClient jdbc,
            LikelyDuplicates duplicates,
            TeacherAddresses addresses,
            AddedSchoolProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.duplicates = duplicates;
        this.addresses = addresses;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Adds a school as NEW, to be confirmed by the national office. Same name, town and number (folded; two empty
     * numbers are equal) as a school of that country: nothing is added. Joins the caller's transaction and leaves it
     * usable either way.
     *
     * @param addedBy the teacher who adds it
     * @param anotherBecause why it is none of its likely duplicates, or empty
     * @throws SchoolNotAddedException if it may not be added like this, or not now
     */
    @Transactional
    public Creation create(NewSchool school, UUID addedBy, String anotherBecause) {
        lock(addedBy, school);
        return identical(school)
                .map(id -> new Creation(id, false))
                .or(() -> insertWithDuplicates(school, addedBy, anotherBecause).map(id -> new Creation(id, true)))
                // Somebody added it between the look and the insertion.
                .orElseGet(() -> new Creation(identical(school).orElseThrow(), false));
    }

    private Optional<Long> insertWithDuplicates(NewSchool school, UUID addedBy, String anotherBecause) {
        refuseOwnAddress(school, addedBy);
        refuseTooMany(school, addedBy);
        List<LikelyDuplicate> alike = duplicates.of(school);
        Optional<Long> created = insert(school, addedBy, anotherBecause);
        created.ifPresent(id -> duplicates.keep(id, alike));
        return created;
    }

    /** The school of the register that has the same name, town and number, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Long> identical(NewSchool school) {
        return jdbc.sql("""
                        select id from school
                        where country = :country and name_folded = folded(:name) and city_folded = folded(:city)
                          and number_folded = folded(:number) and status <> 'CLOSED'
                        order by id limit 1""")
                .param("country", school.country())
                .param("name", school.name())
                .param("city", school.city())
                .param("number", school.schoolNumber())
                .query(Long.class)
                .optional();
    }

    /**
     * @throws SchoolNotAddedException if the address of the head is one of the teacher's own, or one that the teacher
     *     has called so: nobody there could say more about the teacher than the teacher
     */
    @Transactional(readOnly = true)
    public void refuseOwnAddress(NewSchool school, UUID addedBy) {
        if (EmailAddress.find(school.headEmail())
                .filter(address -> addresses.tie(addedBy, address) != AddressTie.NONE)
                .isPresent()) {
            throw new SchoolNotAddedException(SchoolNotAddedException.Reason.OWN_ADDRESS, null);
        }
    }

    private void refuseTooMany(NewSchool school, UUID addedBy) {
        refuseTooMany(
                "added_by = :value",
                addedBy,
                properties.perTeacher(),
                SchoolNotAddedException.Reason.TOO_MANY_OF_TEACHER);
        folded(school)
                .ifPresent(head -> refuseTooMany(
                        "head_email_folded = :value",
                        head,
                        properties.perHead(),
                        SchoolNotAddedException.Reason.TOO_MANY_WITH_HEAD));
    }

    /** The oldest of the last ones must have left the window, so that one more makes not more than the limit. */
    private void refuseTooMany(String those, Object value, int limit, SchoolNotAddedException.Reason reason) {
        jdbc.sql("select added_at from school where source = 'teacher' and " + those
                        + " order by added_at desc offset :others limit 1")
                .param("value", value)
                .param("others", limit - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> oldest.toInstant().plus(properties.window()))
                .filter(next -> next.isAfter(clock.instant()))
                .ifPresent(next -> {
                    throw new SchoolNotAddedException(reason, next);
                });
    }

    /**
     * Whoever adds one at the same moment, as the same person or with the same head, comes after this and is counted
     * with it.
     */
    private void lock(UUID teacher, NewSchool school) {
        jdbc.sql("select id from teacher where id = :id for no key update")
                .param("id", teacher)
                .query(UUID.class)
                .single();
        folded(school).ifPresent(head -> ClusterLock.ADDED_SCHOOL.holdUntilCommit(jdbc, head));
    }

    private static Optional<String> folded(NewSchool school) {
        return EmailAddress.find(school.headEmail()).map(EmailAddress::folded);
    }

    private Optional<Long> insert(NewSchool school, UUID addedBy, String anotherBecause) {
        return jdbc.sql("""
                        insert into school (country, name, public_name, city, region, postal_code, address, kind, status, school_number,
                                            website, head_name, head_email, head_email_folded, source, source_id, added_by, added_at, another_because)
                        values (:country, :name, :publicName, :city, :region, :postalCode, :address, :kind, 'NEW', :number,
                                :website, :headName, :headEmail, :headFolded, 'teacher', gen_random_uuid()::text, :addedBy, :now, :anotherBecause)
                        on conflict (country, name_folded, city_folded, number_folded) where source = 'teacher' and status <> 'CLOSED' do nothing
                        returning id""")
                .param("country", school.country())
                .param("name", school.name())
                .param("publicName", school.publicName())
                .param("city", school.city())
                .param("region", school.region())
                .param("postalCode", school.postalCode())
                .param("address", school.address())
                .param("kind", school.kind().name())
                .param("number", school.schoolNumber())
                .param("website", school.website())
                .param("headName", school.headName())
                .param("headEmail", school.headEmail())
                .param("headFolded", folded(school).orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .param("addedBy", addedBy)
                .param("anotherBecause", anotherBecause)
                .query(Long.class)
                .optional();
    }

    /**
     * @param school the id of the school that is in the register now
     * @param created false if it was there before
     */
    public record Creation(long school, boolean created) {}
}
