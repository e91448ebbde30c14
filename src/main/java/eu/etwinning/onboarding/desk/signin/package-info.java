/** Who is signed in as a member of the staff, and what for. */
package eu.etwinning.onboarding.desk.signin;
