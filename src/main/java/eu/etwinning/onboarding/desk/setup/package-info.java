/** What offices need in the engine: tenants, groups, grants and lists, made at each start from the table of offices. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.desk.setup;
