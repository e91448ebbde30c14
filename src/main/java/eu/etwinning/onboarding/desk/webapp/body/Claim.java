package eu.etwinning.onboarding.desk.webapp.body;

/** @param userId who takes the case */
public record Claim(String userId) {}
