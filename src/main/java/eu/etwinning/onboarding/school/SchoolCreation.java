package eu.etwinning.onboarding.school;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds schools that the register lacks. */
@Service
public class SchoolCreation {

    private final JdbcClient jdbc;
    private final LikelyDuplicates duplicates;

    SchoolCreation(JdbcClient jdbc, LikelyDuplicates duplicates) {
        this.jdbc = jdbc;
        this.duplicates = duplicates;
    }

    /**
     * Adds a school as NEW, to be confirmed by the national office. Same name, town and number (folded; two empty numbers are equal)
     * as a school of that country: nothing is added. Joins the caller's transaction and leaves it usable either way.
     *
     * @param addedBy        the teacher who adds it
     * @param anotherBecause why it is none of its likely duplicates, or empty
     */
    @Transactional
    public Creation create(NewSchool school, UUID addedBy, String anotherBecause) {
        return identical(school).map(id -> new Creation(id, false))
                .or(() -> insertWithDuplicates(school, addedBy, anotherBecause).map(id -> new Creation(id, true)))
                // Somebody added it between the look and the insertion.
                .orElseGet(() -> new Creation(identical(school).orElseThrow(), false));
    }

    private Optional<Long> insertWithDuplicates(NewSchool school, UUID addedBy, String anotherBecause) {
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
                .param("country", school.country()).param("name", school.name()).param("city", school.city())
                .param("number", school.schoolNumber()).query(Long.class).optional();
    }

    private Optional<Long> insert(NewSchool school, UUID addedBy, String anotherBecause) {
        return jdbc.sql("""
                        insert into school (country, name, public_name, city, region, postal_code, address, kind, status, school_number,
                                            website, head_name, head_email, source, source_id, added_by, another_because)
                        values (:country, :name, :publicName, :city, :region, :postalCode, :address, :kind, 'NEW', :number,
                                :website, :headName, :headEmail, 'teacher', gen_random_uuid()::text, :addedBy, :anotherBecause)
                        on conflict (country, name_folded, city_folded, number_folded) where source = 'teacher' and status <> 'CLOSED' do nothing
                        returning id""")
                .param("country", school.country()).param("name", school.name()).param("publicName", school.publicName())
                .param("city", school.city()).param("region", school.region()).param("postalCode", school.postalCode())
                .param("address", school.address()).param("kind", school.kind().name()).param("number", school.schoolNumber())
                .param("website", school.website()).param("headName", school.headName()).param("headEmail", school.headEmail())
                .param("addedBy", addedBy).param("anotherBecause", anotherBecause).query(Long.class).optional();
    }

    /**
     * @param school  the id of the school that is in the register now
     * @param created false if it was there before
     */
    public record Creation(long school, boolean created) {
    }
}
