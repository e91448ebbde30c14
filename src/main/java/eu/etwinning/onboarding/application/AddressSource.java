package eu.etwinning.onboarding.application;

/** Who says that this is the address of the head. */
public enum AddressSource {
    REGISTER,
    TEACHER,
    VALIDATOR
}
