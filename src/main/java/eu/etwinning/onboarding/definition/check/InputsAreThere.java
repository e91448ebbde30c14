package eu.etwinning.onboarding.definition.check;

/** On every way, what an element needs is there when the case comes to it. */
class InputsAreThere implements Rule {

    private final StateSpace walk;

    InputsAreThere(StateSpace walk) {
        this.walk = walk;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        if (!walk.isComplete()) {
            report.refuse(Place.of("*.bpmn"), "walk.too-much");
        }
        walk.spotsThatMiss()
                .forEach(spot -> walk.missingAt(spot)
                        .forEach((variable, state) -> report.refuse(
                                spot.place(),
                                walk.everHeld(
                                                state,
                                                earlier -> earlier.callers().equals(state.callers())
                                                        && earlier.holds(variable))
                                        ? "input.forgotten"
                                        : "input.missing",
                                variable,
                                walk.story(state))));
    }
}
