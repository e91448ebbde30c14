package eu.etwinning.onboarding.account;

/** What an address has to do with a teacher. */
public enum AddressTie {
    /**
     * It is the teacher's, as far as anybody can tell: by EU Login, now or once, by a code that went there, or by the
     * old account that is or was linked.
     */
    OWN,
    /** The teacher has said that it is theirs, and nobody has shown it. */
    NAMED,
    NONE
}
