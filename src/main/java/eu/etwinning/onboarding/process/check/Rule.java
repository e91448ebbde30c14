package eu.etwinning.onboarding.process.check;

/** One thing that every set of definitions keeps to. */
interface Rule {

    void check(Definitions definitions, Report report);
}
