/** How a school is found by words of its name: abbreviations, numbers, typing errors, other scripts. */
package eu.etwinning.onboarding.school.search;
