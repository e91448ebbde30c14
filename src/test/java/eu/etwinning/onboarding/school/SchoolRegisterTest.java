package eu.etwinning.onboarding.school;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.school.file.SchoolImport;
import eu.etwinning.onboarding.school.file.SchoolKinds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnboardingTest
class SchoolRegisterTest {

    @Autowired
    private SchoolSources sources;

    @Autowired
    private SchoolImport schoolImport;

    @Autowired
    private SchoolKinds kinds;

    @Autowired
    private SchoolSearch search;

    @Autowired
    private SchoolCreation creation;

    @Autowired
    private SchoolRegister register;

    @Autowired
    private JdbcClient jdbc;

    private UUID teacher;

    @BeforeEach
    void theShippedSchoolsAreIn() {
        sources.all().forEach(source -> schoolImport.importOnce(sources.file(source)));
        teacher = UUID.randomUUID();
        jdbc.sql("""
                        insert into teacher (id, subject, email, email_folded, first_name, last_name, language, created_at, signed_in_at)
                        values (:id, :text, :text || '@example.org', :text || '@example.org', 'Anna', 'Nowak', 'en-GB', now(), now())""").param("id", teacher).param("text", teacher.toString()).update();
    }

    @Test
    void everySourceIsImportedOnce() {
        assertThat(jdbc.sql("select source || ' ' || count(*) from school where source <> 'teacher' group by source")
                        .query(String.class)
                        .list())
                .contains(
                        "fr-ips 32091",
                        "it-mim 13122",
                        "es-canarias 1403",
                        "pt-carris 2096",
                        "ro-osm 3811",
                        "made-up-pl 20");
        assertThat(sources.all())
                .allSatisfy(source -> assertThat(schoolImport.importOnce(sources.file(source)))
                        .isZero());
    }

    @Test
    void aChangedFileUpdatesAndDuplicatesNothing() {
        String line = "country,name,city,postal_code,address,type,source_id,source\n%s,%s,Here,1,,whatever,42,test\n";
        schoolImport.importOnce(file(line.formatted("BG", "Before")));
        schoolImport.importOnce(file(line.formatted("BG", "After")));
        assertThat(jdbc.sql("select name || ' ' || kind from school where source = 'test'")
                        .query(String.class)
                        .single())
                .isEqualTo("After UNKNOWN");
    }

    @Test
    void aTypeIsMappedToItsKind() {
        assertThat(kinds.of("it-mim", "LICEO CLASSICO")).isEqualTo(SchoolKind.UPPER_SECONDARY);
        assertThat(kinds.of("it-mim", "something new")).isEqualTo(SchoolKind.UNKNOWN);
    }

    @Test
    void aSchoolIsAddedOnceAndAttachesNothing() {
        NewSchool school = newSchool("Szkoła Leśna", "Zmyślin", "");
        SchoolCreation.Creation first = creation.create(school, teacher, "");
        assertThat(first.created()).isTrue();
        assertThat(register.get(first.school()).status()).isEqualTo(SchoolStatus.NEW);
        assertThat(creation.create(newSchool("SZKOŁA  LEŚNA!", "zmyslin", ""), teacher, ""))
                .isEqualTo(new SchoolCreation.Creation(first.school(), false));
        assertThat(creation.create(newSchool("Szkoła Leśna", "Zmyślin", "77"), teacher, "")
                        .created())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from membership where teacher = :teacher")
                        .param("teacher", teacher)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(search.search("PL", "lesna zmyslin", 10).matches())
                .extracting(match -> match.school().id())
                .contains(first.school());
    }

    @Test
    void aSchoolOfTheRegisterIsNotAddedAgain() {
        School known =
                search.search("PL", "jana pawla zmyslin", 1).matches().get(0).school();
        assertThat(creation.create(newSchool("szkola podstawowa NR 3 im Jana Pawla II", "ZMYSLIN", ""), teacher, ""))
                .isEqualTo(new SchoolCreation.Creation(known.id(), false));
    }

    @Test
    void anApprovalConfirmsANewSchool() {
        long school = creation.create(newSchool("Nowa " + teacher, "Zmyślin", ""), teacher, "")
                .school();
        register.confirm(school);
        assertThat(register.get(school).status()).isEqualTo(SchoolStatus.CONFIRMED);
    }

    @Test
    void wrongRowsAreImpossible() {
        for (String wrong : List.of(
                "'pl', 'x', 'OTHER', 'CONFIRMED'",
                "'PL', ' ', 'OTHER', 'CONFIRMED'",
                "'PL', 'x', 'ZOO', 'CONFIRMED'",
                "'PL', 'x', 'OTHER', 'NEW'")) {
            assertThatThrownBy(() -> jdbc.sql(
                                    "insert into school (country, name, kind, status, source, source_id) values ("
                                            + wrong + ", 'test', '7')")
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static NewSchool newSchool(String name, String city, String number) {
        return new NewSchool("PL", SchoolKind.PRIMARY, name, "", "", "", "", city, "", number, "", "");
    }

    private static Resource file(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "test.csv";
            }
        };
    }
}
