package eu.etwinning.onboarding.desk.body;

/** @param userId who takes the case */
public record Claim(String userId) {
}
