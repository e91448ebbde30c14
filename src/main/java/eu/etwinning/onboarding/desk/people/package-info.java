/** Who is of the staff: people, their addresses and groups, kept by administrators. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.desk.people;
