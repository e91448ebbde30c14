package eu.etwinning.onboarding.account;

/** Why an office must look at it. */
public enum HelpReason {
    /** The teacher cannot read mail at the old address any more. */
    MAILBOX_LOST,
    /** The teacher has shown that the address is theirs, and somebody else has the account. */
    ALREADY_LINKED,
    /** An EU Login identity has an address that another account here has. */
    ADDRESS_TAKEN
}
