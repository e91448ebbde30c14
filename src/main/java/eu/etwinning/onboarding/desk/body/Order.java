package eu.etwinning.onboarding.desk.body;

/** By what a list is sorted. */
public record Order(String sortBy, Direction sortOrder) {
}
