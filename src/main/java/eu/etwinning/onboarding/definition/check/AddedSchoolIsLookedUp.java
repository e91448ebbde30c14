package eu.etwinning.onboarding.definition.check;

/** A school that was added is looked up before it is attached: adding attaches nothing. */
class AddedSchoolIsLookedUp implements Rule {

    private final StateSpace walk;

    AddedSchoolIsLookedUp(StateSpace walk) {
        this.walk = walk;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        walk.states()
                .filter(state -> AccessIsDecided.does(state, WellKnownIds.ATTACH_SCHOOL))
                .filter(state -> state.law().schoolAdded())
                .findFirst()
                .ifPresent(state -> report.refuse(state.spot().place(), "law.school-not-looked-up", walk.story(state)));
    }
}
