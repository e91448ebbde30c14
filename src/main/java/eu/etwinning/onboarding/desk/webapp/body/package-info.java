/**
 * What the bodies of the staff's calls may hold: a record for each, whose parts are all that is read and all that is
 * passed on. What a part that is ignored stands for, Camunda's scripts send along and the engine does not read.
 */
@org.springframework.lang.NonNullApi
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.desk.webapp.body;
