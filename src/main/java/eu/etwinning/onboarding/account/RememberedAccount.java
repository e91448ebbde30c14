package eu.etwinning.onboarding.account;

/** What a teacher remembers of an old account; what is not remembered is empty. */
public record RememberedAccount(String email, String name, String school, String project) {

    static final RememberedAccount NOTHING = new RememberedAccount("", "", "", "");
}
