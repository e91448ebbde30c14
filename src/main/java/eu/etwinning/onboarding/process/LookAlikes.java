package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.profile.Membership;
import eu.etwinning.onboarding.profile.Memberships;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Other accounts that may be the same person: of the same name, and at a school in the same country. Whether they are, a validator says. */
@Component
class LookAlikes {

    private final Accounts accounts;
    private final Memberships memberships;
    private final SchoolRegister schools;

    LookAlikes(Accounts accounts, Memberships memberships, SchoolRegister schools) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.schools = schools;
    }

    List<Teacher> of(UUID teacher, String country) {
        return accounts.namesakes(teacher).stream()
                .filter(namesake -> memberships.of(namesake.id()).stream().anyMatch(membership -> country(membership).equals(country))).toList();
    }

    private String country(Membership membership) {
        return schools.get(membership.school()).country();
    }
}
