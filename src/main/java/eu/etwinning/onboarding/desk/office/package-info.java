/** An office's pages beside Tasklist: how it stands, what it decided, and the cases that nothing speaks against. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.desk.office;
