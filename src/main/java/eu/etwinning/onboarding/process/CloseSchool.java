package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.profile.Membership;
import eu.etwinning.onboarding.profile.Memberships;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.OnboardingVariables.membership;

/** "Close school": it does not exist. Others who have it on their profile are told, and so are the validators who have their cases. */
@DiagramPart(name = "Close school", topic = Topic.SCHOOL,
        does = "Closes a new school that does not exist: nobody finds it any more, and whoever waits there is told.",
        needs = MEMBERSHIP)
@Component
class CloseSchool implements JavaDelegate {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final TeacherNotices notices;
    private final OpenCases openCases;

    CloseSchool(Memberships memberships, SchoolRegister schools, TeacherNotices notices, OpenCases openCases) {
        this.memberships = memberships;
        this.schools = schools;
        this.notices = notices;
        this.openCases = openCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Membership refused = memberships.get(membership(execution));
        if (schools.close(refused.school())) {
            memberships.at(refused.school()).stream().filter(other -> !other.teacher().equals(refused.teacher()))
                    .forEach(other -> notices.schoolClosed(other.id()));
            openCases.rewriteThoseAt(refused.school());
        }
    }
}
