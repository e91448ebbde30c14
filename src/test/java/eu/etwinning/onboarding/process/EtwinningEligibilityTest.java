package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.definition.DecisionFile;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.membership.RoleKind;
import eu.etwinning.onboarding.school.SchoolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class EtwinningEligibilityTest {

    private final DecisionFile eligibility = new DecisionFile("etwinning-eligibility");

    @ParameterizedTest
    @MethodSource("pedagogical")
    void pedagogicalStaffMayJoinAtEveryKindOfSchool(Role role) {
        for (SchoolKind kind : SchoolKind.values()) {
            assertThat(decide(role.code(), kind.name(), true))
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
    @MethodSource("pedagogical")
    void nobodyMayJoinInACountryThatDoesNotTakePart(Role role) {
        assertThat(decide(role.code(), "PRIMARY", false)).isEqualTo(refused("COUNTRY_DOES_NOT_TAKE_PART"));
    }

    @Test
    void whatTheTableDoesNotNameIsNotOpen() {
        assertThat(decide("CARETAKER", "PRIMARY", true)).isEqualTo(refused("ROLE_NOT_ELIGIBLE"));
        assertThat(decide("TEACHER", "UNIVERSITY", true)).isEqualTo(refused("KIND_NOT_ELIGIBLE"));
    }

    static Stream<Role> pedagogical() {
        return Role.KNOWN.stream().filter(role -> role.kind() == RoleKind.PEDAGOGICAL);
    }

    private Map<String, Object> decide(String role, String kind, boolean countryTakesPart) {
        return eligibility.decide(Map.of("role", role, "schoolKind", kind, "countryTakesPart", countryTakesPart));
    }

    private static Map<String, Object> refused(String reason) {
        return Map.of("mayJoin", false, "reason", reason);
    }
}
