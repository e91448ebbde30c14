package eu.etwinning.onboarding.application;

/** Whether one of the three things that are judged is as it should be. */
public enum Judgement {
    YES,
    NO
}
