/** Forms as deployed: how they are shown, and whether an answer keeps to them. */
package eu.etwinning.onboarding.process.form;
