@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding;
