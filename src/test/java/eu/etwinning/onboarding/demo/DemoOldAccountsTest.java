package eu.etwinning.onboarding.demo;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.account.OldAccountImport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@OnboardingTest
@TestPropertySource(properties = "onboarding.schools.import-shipped=true")
class DemoOldAccountsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OldAccountImport oldAccountImport;

    @Test
    void areTheSameAtEveryStart() {
        new DemoOldAccounts(jdbc, oldAccountImport).bringIn();
        List<?> first = accounts();
        assertThat(first).hasSize(DemoOldAccounts.COUNT);
        assertThat(
                        count(
                                "select count(*) from old_account a where exists (select from school s where s.country = a.country and s.name = a.school_name)"))
                .as("whose school is real")
                .isEqualTo(DemoOldAccounts.COUNT);

        new DemoOldAccounts(jdbc, oldAccountImport).bringIn();

        assertThat(accounts()).isEqualTo(first);
    }

    @Test
    void showTheDemosTeachersTheirProjectsAndALabel() {
        new DemoOldAccounts(jdbc, oldAccountImport).bringIn();

        DemoPeople.TEACHERS.forEach(teacher -> {
            String projects = " from old_account join old_account_project on old_account = id where email = '"
                    + teacher.person().email() + "'";
            assertThat(count("select count(*)" + projects)).isEqualTo(teacher.onOldPlatform() ? 2 : 0);
            assertThat(count("select count(quality_label)" + projects)).isBetween(teacher.onOldPlatform() ? 1 : 0, 2);
        });
    }

    private List<?> accounts() {
        return jdbc.sql("""
                select account.*, array_agg(project order by title, year)::text as projects
                from old_account account left join old_account_project project on old_account = id group by account.id order by email_folded""").query().listOfRows();
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
