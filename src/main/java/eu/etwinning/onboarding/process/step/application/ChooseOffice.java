package eu.etwinning.onboarding.process.step.application;

import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.process.office.DecisionAnswer;
import eu.etwinning.onboarding.process.vocabulary.DiagramPart;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.process.vocabulary.TaskCategory;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.APPLICATION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.COUNTRY;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.DAYS;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.MEMBERSHIP;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OFFICE;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.OFFICE_NAME;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.REGION;
import static eu.etwinning.onboarding.process.vocabulary.CaseVariable.TAKEN_BACK;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingProcess.passing;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.application;
import static eu.etwinning.onboarding.process.vocabulary.OnboardingVariables.membership;

/**
 * "Choose office": asks the decision {@code national-office} who validates at the school, by its country and region. A
 * case stays with the office that it was given to, also if the school is merged into one elsewhere before the next
 * round. The teacher is told once who has the application; whose application was reopened was told of that.
 */
@DiagramPart(
        name = "Choose office",
        topic = TaskCategory.APPLICATION,
        table = "national-office",
        does =
                "Asks the table for the national support organisation by the country and region of the school; a case stays with its office.",
        needs = {MEMBERSHIP, APPLICATION},
        mayUse = {OFFICE, TAKEN_BACK},
        sets = {COUNTRY, REGION},
        maySet = {OFFICE, OFFICE_NAME, DAYS})
@Component
class ChooseOffice implements ExecutionListener {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final Applications applications;
    private final TeacherNotices notices;

    ChooseOffice(Memberships memberships, SchoolRegister schools, Applications applications, TeacherNotices notices) {
        this.memberships = memberships;
        this.schools = schools;
        this.applications = applications;
        this.notices = notices;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (EVENTNAME_START.equals(execution.getEventName())) {
            School school = schools.get(memberships.get(membership(execution)).school());
            execution.setVariable(OnboardingProcess.COUNTRY, passing(school.country()));
            execution.setVariable("region", passing(school.region()));
        } else if (!execution.hasVariable(OnboardingProcess.OFFICE)) {
            DecisionAnswer answer = DecisionAnswer.of(execution);
            String office = answer.value("office", String.class);
            execution.setVariable(OnboardingProcess.OFFICE, office);
            applications.giveTo(application(execution), office);
            String name = answer.value("name", String.class);
            execution.setVariable(OnboardingProcess.OFFICE_NAME, name);
            int days = answer.value("days", Integer.class);
            execution.setVariable(OnboardingProcess.DAYS, days);
            if (!Boolean.TRUE.equals(execution.getVariable(OnboardingProcess.TAKEN_BACK))) {
                notices.applicationReceived(membership(execution), application(execution), name, days);
            }
        }
    }
}
