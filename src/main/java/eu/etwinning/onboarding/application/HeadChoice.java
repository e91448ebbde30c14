package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.account.EmailAddress;

import java.time.Instant;

/**
 * At which address the head of a school is asked about a person, or why nobody is asked.
 *
 * @param address null where nobody is asked
 * @param written the same as the register or whoever typed it has it; null where nobody is asked
 * @param source who says that it is the head's; null where nobody is asked
 * @param refusal null where somebody is asked
 * @param next from when on it can be asked; null but for the two refusals for too many questions
 */
public record HeadChoice(EmailAddress address, String written, AddressSource source, Refusal refusal, Instant next) {

    static HeadChoice at(EmailAddress address, String written, AddressSource source) {
        return new HeadChoice(address, written, source, null, null);
    }

    static HeadChoice none(Refusal refusal) {
        return new HeadChoice(null, null, null, refusal, null);
    }

    static HeadChoice notBefore(Instant next, Refusal refusal) {
        return new HeadChoice(null, null, null, refusal, next);
    }

    public boolean isAsked() {
        return refusal == null;
    }

    /** Why nobody is asked. */
    public enum Refusal {
        /** Nobody is known. */
        UNKNOWN,
        /** What is known is no address. */
        NO_ADDRESS,
        /** Whoever answered would be the applicant, as far as anybody can tell. */
        APPLICANTS_OWN,
        /** The applicant has said that the address is theirs; only a validator may ask there. */
        NAMED_BY_APPLICANT,
        /** It is the address of the teacher who added the school. */
        OF_WHO_ADDED_THE_SCHOOL,
        /** Only a teacher says so, and no validator has released it. */
        NOT_RELEASED,
        /** Only the address in the register may be asked at by itself. */
        NOT_IN_REGISTER,
        TOO_MANY_ABOUT_TEACHER,
        TOO_MANY_TO_ADDRESS
    }
}
