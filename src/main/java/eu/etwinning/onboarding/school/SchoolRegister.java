package eu.etwinning.onboarding.school;

import org.springframework.stereotype.Service;

import java.util.Optional;

/** The schools that are known. */
@Service
public class SchoolRegister {

    /** The school with this id, which must exist. */
    public School get(long school) {
        throw new UnsupportedOperationException();
    }

    /** The school with this id, or nothing. */
    public Optional<School> find(long school) {
        throw new UnsupportedOperationException();
    }

    /** Confirms a NEW school, as the national office did with the first approval there. A school that is not NEW stays as it is. */
    public void confirm(long school) {
        throw new UnsupportedOperationException();
    }
}
