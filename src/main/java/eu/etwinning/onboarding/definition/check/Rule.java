package eu.etwinning.onboarding.definition.check;

/** One thing that every set of definitions keeps to. */
interface Rule {

    void check(Definitions definitions, Report report);
}
