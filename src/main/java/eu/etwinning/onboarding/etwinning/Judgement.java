package eu.etwinning.onboarding.etwinning;

/** Whether one of the three things that are judged is as it should be. */
public enum Judgement {
    YES, NO
}
