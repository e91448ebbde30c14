package eu.etwinning.onboarding.application;

/** Something that an application does not allow: nothing has changed. */
public class ApplicationRefusedException extends RuntimeException {

    ApplicationRefusedException(String why) {
        super(why);
    }
}
