/** What holds of the database's migrations from one version to the next. */
package eu.etwinning.onboarding.migration;
