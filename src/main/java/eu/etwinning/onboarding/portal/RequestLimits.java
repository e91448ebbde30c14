package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.web.Client;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.UUID;

/** How often strangers may search, and teachers may send forms. */
@Component
class RequestLimits {

    /** The teachers of a school may sit behind one address. */
    private static final int TEACHERS_OF_ONE_ADDRESS = 20;

    /** Pages are opened again and again, and to find what looks like a school takes a search. */
    private static final int FORMS_FOR_ONE_ANSWER = 4;

    private final RequestLimit<Client> searches;
    private final RequestLimit<UUID> answers;
    private final RequestLimit<UUID> forms;
    private final RequestLimit<Client> answersOfOneAddress;

    RequestLimits(RequestProperties properties, Clock clock) {
        searches = new RequestLimit<>(properties.requestsPerMinute(), clock);
        answers = new RequestLimit<>(properties.answersPerMinute(), clock);
        forms = new RequestLimit<>(FORMS_FOR_ONE_ANSWER * properties.answersPerMinute(), clock);
        answersOfOneAddress = new RequestLimit<>(TEACHERS_OF_ONE_ADDRESS * properties.answersPerMinute(), clock);
    }

    /** Somebody asks the API. */
    void search(HttpServletRequest request) {
        searches.take(Client.of(request));
    }

    /** A teacher opens a form. */
    void form(Teacher teacher) {
        forms.take(teacher.id());
    }

    /** A teacher sends a form: a search, perhaps. */
    void answer(Teacher teacher, HttpServletRequest request) {
        answersOfOneAddress.take(Client.of(request));
        answers.take(teacher.id());
    }
}
