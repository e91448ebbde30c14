package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.Teacher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;

import java.util.Locale;

/**
 * Brings together the language of a teacher's account and that of the browser: whatever was chosen last in this session
 * counts, else the account's. Somebody else who used the browser before does not.
 */
@Component
class SignedInLanguage {

    private static final String CHOSEN = SignedInLanguage.class.getName();

    private final Accounts accounts;
    private final PageLanguage pageLanguage;

    SignedInLanguage(Accounts accounts, PageLanguage pageLanguage) {
        this.accounts = accounts;
        this.pageLanguage = pageLanguage;
    }

    /** A choice: kept with the account, now or when the person has signed in. */
    void choose(HttpSession session, Locale language) {
        if (session.getAttribute(CurrentTeacher.ATTRIBUTE) instanceof CurrentTeacher current) {
            accounts.setLanguage(current.teacher(), language);
        } else {
            session.setAttribute(CHOSEN, language);
        }
    }

    /** The teacher has just signed in. */
    void arrive(Teacher teacher, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        if (session.getAttribute(CHOSEN) instanceof Locale chosen) {
            accounts.setLanguage(teacher.id(), chosen);
            session.removeAttribute(CHOSEN);
        } else {
            pageLanguage.setLocale(request, response, teacher.language());
        }
    }
}
