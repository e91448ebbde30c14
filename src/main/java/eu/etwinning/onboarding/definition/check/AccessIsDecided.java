package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** No way leads to {@code grantAccess} that does not pass {@code checkRole} and a person's decision to approve. */
class AccessIsDecided implements Rule {

    private final StateSpace walk;

    AccessIsDecided(StateSpace walk) {
        this.walk = walk;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        walk.states()
                .filter(state -> does(state, WellKnownIds.GRANT_ACCESS))
                .filter(state -> !state.law().roleChecked())
                .findFirst()
                .ifPresent(state -> report.refuse(state.spot().place(), "law.role-not-checked", walk.story(state)));
        walk.states()
                .filter(state -> does(state, WellKnownIds.GRANT_ACCESS))
                .filter(state -> !state.law().decision().equals(Law.APPROVED))
                .findFirst()
                .ifPresent(state -> report.refuse(
                        state.spot().place(),
                        nobodyDecided(state) ? "law.nobody-decided" : "law.not-approved",
                        walk.story(state),
                        state.law().decision()));
    }

    private static boolean nobodyDecided(CaseState state) {
        return state.law().decision().equals(Law.NONE) || state.law().decision().equals(Law.PENDING);
    }

    static boolean does(CaseState state, String delegate) {
        return state.spot().node() instanceof ServiceTask task
                && delegate.equals(Bean.named(task.getCamundaDelegateExpression()));
    }
}
