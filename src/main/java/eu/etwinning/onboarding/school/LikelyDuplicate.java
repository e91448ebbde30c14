package eu.etwinning.onboarding.school;

import java.util.List;

/**
 * A school of the register that may be the one that somebody wants to add.
 *
 * @param score how likely it is the same, from 0 to 1
 * @param reasons what speaks for it
 */
public record LikelyDuplicate(School school, double score, List<Reason> reasons) {

    /** What two schools have in common. */
    public enum Reason {
        SAME_NAME,
        NAME_ALIKE,
        SAME_NUMBER,
        SAME_TOWN,
        SAME_POSTAL_CODE,
        SAME_ADDRESS,
        SAME_WEBSITE,
        SAME_SCHOOL_NUMBER
    }
}
