/**
 * CSV files as operators have them: opened whatever spreadsheet wrote them, read line by line, with a sentence for what
 * cannot be read.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "CSV files",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.csv;
