package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.MembershipState;

/** A membership cannot go from the state it is in to the one asked for. */
public class StateChangeRefusedException extends RuntimeException {

    StateChangeRefusedException(MembershipState from, MembershipState to) {
        super("A membership that is " + from + " cannot become " + to);
    }
}
