/** The register's files, line by line. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.school.file;
