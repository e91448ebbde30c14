/** The register's files, line by line. */
package eu.etwinning.onboarding.school.file;
