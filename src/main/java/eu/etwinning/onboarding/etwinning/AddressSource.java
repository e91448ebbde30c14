package eu.etwinning.onboarding.etwinning;

/** Who says that this is the address of the head. */
public enum AddressSource {
    REGISTER, TEACHER, VALIDATOR
}
