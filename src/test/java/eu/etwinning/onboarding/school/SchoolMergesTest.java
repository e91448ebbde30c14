package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.Race;
import eu.etwinning.onboarding.school.MergeRefusedException.Reason;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnboardingTest
class SchoolMergesTest {

    private static final String WHY = "One school, entered twice";

    @Autowired
    private SchoolMerges merges;

    @Autowired
    private SchoolRegister register;

    @Autowired
    private SchoolSearch search;

    @Autowired
    private JdbcClient jdbc;

    private final String town = "Zmerge" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void theOldIdLeadsToTheSurvivor() {
        long old = school("Šiaurės gimnazija", "111");
        long survivor = school("Pietų progimnazija", "222");

        SchoolMerge merge = merges.merge(old, survivor, "validator@offices.example", WHY);

        assertThat(register.get(old).id()).isEqualTo(survivor);
        assertThat(register.get(survivor).id()).isEqualTo(survivor);
        assertThat(merges.into(survivor)).containsExactly(merge);
        assertThat(merge.mergedBy() + ": " + merge.reason()).isEqualTo("validator@offices.example: " + WHY);
        assertThat(merges.merge(old, survivor, "another@offices.example", "Again"))
                .as("twice is once")
                .isEqualTo(merge);
    }

    @Test
    void theSearchFindsTheSurvivorUnderBothNamesAndNumbers() {
        long old = school("Šiaurės gimnazija", "111111");
        long survivor = school("Pietų progimnazija", "222222");
        assertThat(found("siaures gimnazija " + town)).containsExactly(old);

        SchoolMerge merge = merges.merge(old, survivor, "v", WHY);

        assertThat(found("siaures gimnazija " + town)).containsExactly(survivor);
        assertThat(found("pietu progimnazija " + town)).containsExactly(survivor);
        assertThat(found(town + " 111111")).containsExactly(survivor);
        assertThat(search.search("LT", "pietu progimnazija " + town, 1)
                        .matches()
                        .get(0)
                        .otherNames())
                .containsExactly("Šiaurės gimnazija");

        jdbc.sql("update school set name = 'Vakarų mokykla' where id = ?")
                .param(old)
                .update();
        assertThat(found("vakaru mokykla " + town))
                .as("the merged school was renamed by its source")
                .containsExactly(survivor);

        merges.end(merge.id(), "w");

        assertThat(found("vakaru mokykla " + town)).containsExactly(old);
        assertThat(found("pietu progimnazija " + town)).containsExactly(survivor);
        assertThat(register.get(old).id()).isEqualTo(old);
    }

    @Test
    void aSchoolThatWasMergedIsReadAsTheSurvivorWhenAnotherIsMergedIntoIt() {
        long one = school("One", "");
        long two = school("Two", "");
        long three = school("Three", "");
        merges.merge(one, two, "v", WHY);
        assertThat(merges.merge(three, one, "v", WHY).survivor()).isEqualTo(two);
    }

    @Test
    void aMergeThatLeadsNowhereIsRefused() {
        long one = school("One", "");
        long two = school("Two", "");
        long three = school("Three", "");
        merges.merge(one, two, "v", WHY);

        assertRefused(three, three, Reason.SAME_SCHOOL);
        assertRefused(two, one, Reason.SAME_SCHOOL);
        assertRefused(two, three, Reason.SURVIVOR_OF_OTHERS);
        assertRefused(one, three, Reason.MERGED_ELSEWHERE);
        jdbc.sql("update school set status = 'CLOSED' where id = ?")
                .param(three)
                .update();
        assertRefused(school("Four", ""), three, Reason.CLOSED);
        assertThatThrownBy(() -> merges.merge(one, Long.MAX_VALUE, "v", WHY))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> merges.merge(Long.MAX_VALUE, one, "v", WHY))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(merges.into(two)).as("nothing else was written").hasSize(1);
        assertThat(merges.into(three)).isEmpty();
    }

    @Test
    void whatWasDoneStaysOnRecord() {
        long one = school("One", "");
        long two = school("Two", "");
        SchoolMerge merge = merges.merge(one, two, "v", WHY);
        merges.end(merge.id(), "w");
        merges.end(merge.id(), "x");
        assertThat(jdbc.sql("select ended_by from school_merge where id = ?")
                        .param(merge.id())
                        .query(String.class)
                        .single())
                .isEqualTo("w");
        assertThat(merges.merge(one, two, "v", WHY).id())
                .as("a merge of its own")
                .isNotEqualTo(merge.id());

        for (String wrong : List.of(
                "update school_merge set ended_at = null, ended_by = null where id = ?",
                "delete from school_merge where id = ?",
                "update school_merge set reason = 'Other' where id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(wrong).param(merge.id()).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into school_merge (merged, survivor, reason, merged_by, merged_at) values (?, ?, 'r', 'v', now())")
                        .param(two)
                        .param(school("Three", ""))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("chain");
    }

    @RepeatedTest(5)
    void neitherChainsNorCirclesWhateverIsMergedAtTheSameMoment() throws InterruptedException {
        long one = school("One", "");
        long two = school("Two", "");
        long three = school("Three", "");

        List<Throwable> failures = Race.failuresOf(
                merging(one, two), merging(two, one), merging(two, three), merging(three, one), merging(one, three));

        assertThat(failures).allMatch(MergeRefusedException.class::isInstance);
        assertThat(register.get(one).id())
                .isEqualTo(register.get(two).id())
                .isEqualTo(register.get(three).id());
        assertThat(jdbc.sql("""
                select count(*) from school_merge a join school_merge b on a.survivor = b.merged where a.ended_at is null and b.ended_at is null""").query(Integer.class).single()).isZero();
    }

    private Callable<?> merging(long school, long into) {
        return () -> merges.merge(school, into, "v", WHY);
    }

    private void assertRefused(long school, long into, Reason reason) {
        assertThatThrownBy(() -> merges.merge(school, into, "v", WHY))
                .isInstanceOfSatisfying(
                        MergeRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<Long> found(String words) {
        return search.search("LT", words, 10).matches().stream()
                .map(match -> match.school().id())
                .toList();
    }

    private long school(String name, String number) {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, school_number, source, source_id)
                        values ('LT', :name, :town, 'PRIMARY', 'CONFIRMED', :number, 'test', gen_random_uuid()::text) returning id""")
                .param("name", name)
                .param("town", town)
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
