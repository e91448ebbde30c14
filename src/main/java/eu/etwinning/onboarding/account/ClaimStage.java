package eu.etwinning.onboarding.account;

/** Where a claim stands. None of it depends on whether there is such an account. */
public enum ClaimStage {
    /** A code may be typed in; none was yet. */
    SENT,
    /** A code may be typed in; the last one was wrong. */
    WRONG,
    /** The code is too old. */
    EXPIRED,
    /** Too many codes were wrong. */
    SPOILED,
    /** No code was sent, because too many were asked for. */
    HELD,
    /** No code can be sent: the mail server cannot write to such an address, whoever may have it. */
    UNDELIVERABLE
}
