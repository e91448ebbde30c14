package eu.etwinning.onboarding.membership;

/** A membership cannot go from the state it is in to the one asked for. */
public class StateChangeRefusedException extends RuntimeException {

    StateChangeRefusedException(String why) {
        super(why);
    }

    StateChangeRefusedException(MembershipState from, MembershipState to) {
        super("A membership that is " + from + " cannot become " + to);
    }
}
