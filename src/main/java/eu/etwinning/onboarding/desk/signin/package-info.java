/** Who is signed in as a member of the staff, and what for. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.desk.signin;
