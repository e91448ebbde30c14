package eu.etwinning.onboarding.account;

import jakarta.persistence.Embeddable;

/** What a teacher remembers of an old account; what is not remembered is empty. */
@Embeddable
public record RememberedAccount(String email, String name, String school, String project) {

    static final RememberedAccount NOTHING = new RememberedAccount("", "", "", "");
}
