package eu.etwinning.onboarding.process;

import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits for a teacher, and the teacher's answers to it. Nobody reaches somebody else's. */
@Service
public class TeacherTasks {

    /** What waits for this teacher, oldest first. */
    public List<TeacherTask> waitingFor(UUID teacher) {
        throw new UnsupportedOperationException();
    }

    /** @throws TaskGoneException if no such task waits for this teacher */
    public TeacherTask get(UUID teacher, String task) {
        throw new UnsupportedOperationException();
    }

    /** @throws TaskGoneException if no such task waits for this teacher */
    public TeacherForm form(UUID teacher, String task) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the answer and walks on to whatever waits next, in one transaction.
     *
     * @param answer by field key, as form-js submits it
     * @throws TaskGoneException     if no such task waits for this teacher
     * @throws FormRejectedException if the answer does not fit the form as deployed
     */
    public void answer(UUID teacher, String task, Map<String, Object> answer) {
        throw new UnsupportedOperationException();
    }
}
