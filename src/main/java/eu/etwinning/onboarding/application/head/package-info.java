/** The links by which heads of schools answer. */
package eu.etwinning.onboarding.application.head;
