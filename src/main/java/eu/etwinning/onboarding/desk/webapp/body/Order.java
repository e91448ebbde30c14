package eu.etwinning.onboarding.desk.webapp.body;

/** By what a list is sorted. */
public record Order(String sortBy, Direction sortOrder) {}
