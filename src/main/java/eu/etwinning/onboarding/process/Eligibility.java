package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.application.ParticipatingCountries;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

import java.util.Map;

/** What the table {@code etwinning-eligibility} is asked about a membership, always from the database. */
@Service
public class Eligibility {

    private final SchoolRegister schools;
    private final DecisionService decisions;

    Eligibility(SchoolRegister schools, DecisionService decisions) {
        this.schools = schools;
        this.decisions = decisions;
    }

    /** The reason that the table gives, by its name there, e.g. {@code COMPANY_STAFF}. */
    public String reason(Membership membership) {
        return decisions
                .evaluateDecisionTableByKey("etwinning-eligibility", inputs(membership))
                .getSingleResult()
                .getEntry("reason");
    }

    /** Whether eTwinning would be open at this membership's school in that role. */
    public boolean isOpenTo(Membership membership, Role role) {
        return decisions
                .evaluateDecisionTableByKey("etwinning-eligibility", inputs(membership, role))
                .getSingleResult()
                .getEntry("mayJoin");
    }

    public Map<String, Object> inputs(Membership membership) {
        return inputs(membership, membership.role());
    }

    private Map<String, Object> inputs(Membership membership, Role role) {
        School school = schools.get(membership.school());
        return Map.of(
                "role",
                role.code(),
                "schoolKind",
                school.kind().name(),
                "countryTakesPart",
                ParticipatingCountries.contains(school.country()));
    }
}
