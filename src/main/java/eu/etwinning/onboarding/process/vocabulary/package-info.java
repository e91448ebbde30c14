/** The names that diagrams and code share, once. */
@org.springframework.modulith.NamedInterface("vocabulary")
package eu.etwinning.onboarding.process.vocabulary;
