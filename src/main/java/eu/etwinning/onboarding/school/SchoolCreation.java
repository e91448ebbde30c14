package eu.etwinning.onboarding.school;

import org.springframework.stereotype.Service;

import java.util.UUID;

/** Adds schools that the register lacks. */
@Service
public class SchoolCreation {

    /**
     * Adds a school as NEW, to be confirmed by the national office. Same name, town and number (folded; two empty numbers are equal)
     * as a school of that country: nothing is added. Joins the caller's transaction and leaves it usable either way.
     *
     * @param addedBy the teacher who adds it
     */
    public Creation create(NewSchool school, UUID addedBy) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param school  the id of the school that is in the register now
     * @param created false if it was there before
     */
    public record Creation(long school, boolean created) {
    }
}
