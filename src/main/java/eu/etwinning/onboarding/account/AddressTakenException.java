package eu.etwinning.onboarding.account;

/**
 * The address of this EU Login account is held by another account here. Nothing was taken over or linked: two people
 * behind one address are a case for the support, not for a guess.
 */
public class AddressTakenException extends RuntimeException {

    AddressTakenException() {
        super("The e-mail address belongs to another account");
    }
}
