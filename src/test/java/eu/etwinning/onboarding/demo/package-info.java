/**
 * What surrounds the application while it is developed, shown or tested: an EU Login stand-in, a mailbox, a database on
 * disk, people. Nothing here carries a stereotype annotation, so that the application's own component scan never finds
 * it.
 */
package eu.etwinning.onboarding.demo;
