/** What is done so that no case is forgotten: cases passed on, cases given back, the daily mail to an office. */
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.desk.overdue;
