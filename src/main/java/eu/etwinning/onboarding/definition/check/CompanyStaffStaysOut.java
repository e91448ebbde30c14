package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Company Staff, and whoever has no role that was checked, cannot come to {@code applyForETwinning}. */
class CompanyStaffStaysOut implements Rule {

    private final StateSpace walk;

    CompanyStaffStaysOut(StateSpace walk) {
        this.walk = walk;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        walk.states()
                .filter(CompanyStaffStaysOut::isApplication)
                .filter(state -> state.law().role().equals(Law.COMPANY_STAFF)
                        || state.law().role().isEmpty())
                .findFirst()
                .ifPresent(state -> report.refuse(state.spot().place(), "law.company-staff", walk.story(state)));
    }

    private static boolean isApplication(CaseState state) {
        return state.spot().node() instanceof UserTask task && WellKnownIds.APPLY_FORM.equals(task.getCamundaFormRef())
                || AccessIsDecided.does(state, WellKnownIds.SUBMIT_APPLICATION);
    }
}
