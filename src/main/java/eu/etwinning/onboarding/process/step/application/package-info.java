/** The steps of the lanes that apply for eTwinning and decide on it. */
package eu.etwinning.onboarding.process.step.application;
