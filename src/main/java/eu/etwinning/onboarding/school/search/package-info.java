/** How a school is found by words of its name: abbreviations, numbers, typing errors, other scripts. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.school.search;
