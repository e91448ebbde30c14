package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.definition.DecisionFile;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.school.SchoolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

class EtwinningEligibilityTest {

    private final DecisionFile eligibility = new DecisionFile("etwinning-eligibility");

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EXCLUDE, names = "COMPANY_STAFF")
    void pedagogicalStaffMayJoinAtEveryKindOfSchool(Role role) {
        for (SchoolKind kind : SchoolKind.values()) {
            assertThat(decide(role.name(), kind.name(), true))
                    .as("%s at %s", role, kind)
                    .isEqualTo(Map.of("mayJoin", true, "reason", "CRITERIA_MET"));
        }
    }

    @ParameterizedTest
    @EnumSource(SchoolKind.class)
    void companyStaffMayNotJoinAnywhere(SchoolKind kind) {
        assertThat(decide("COMPANY_STAFF", kind.name(), true)).isEqualTo(refused("COMPANY_STAFF"));
        assertThat(decide("COMPANY_STAFF", kind.name(), false)).isEqualTo(refused("COMPANY_STAFF"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EXCLUDE, names = "COMPANY_STAFF")
    void nobodyMayJoinInACountryThatDoesNotTakePart(Role role) {
        assertThat(decide(role.name(), "PRIMARY", false)).isEqualTo(refused("COUNTRY_DOES_NOT_TAKE_PART"));
    }

    @Test
    void whatTheTableDoesNotNameIsNotOpen() {
        assertThat(decide("CARETAKER", "PRIMARY", true)).isEqualTo(refused("ROLE_NOT_ELIGIBLE"));
        assertThat(decide("TEACHER", "UNIVERSITY", true)).isEqualTo(refused("KIND_NOT_ELIGIBLE"));
    }

    private Map<String, Object> decide(String role, String kind, boolean countryTakesPart) {
        return eligibility.decide(Map.of("role", role, "schoolKind", kind, "countryTakesPart", countryTakesPart));
    }

    private static Map<String, Object> refused(String reason) {
        return Map.of("mayJoin", false, "reason", reason);
    }
}
