package eu.etwinning.onboarding.demo;

/**
 * A teacher of the demo.
 *
 * @param country where the school of the old account is
 * @param onOldPlatform whether the old platform knew this address
 */
record DemoTeacher(String country, boolean onOldPlatform, EuLoginPerson person) {}
