package eu.etwinning.onboarding.demo;

/**
 * Somebody of the staff.
 *
 * @param group the engine's group: an office, the process owners or the administrators
 */
record DemoStaffMember(String group, EuLoginPerson person) {}
