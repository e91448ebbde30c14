/** Who is of the staff: people, their addresses and groups, kept by administrators. */
package eu.etwinning.onboarding.desk.people;
