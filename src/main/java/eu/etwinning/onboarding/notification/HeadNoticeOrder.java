package eu.etwinning.onboarding.notification;

/**
 * A head is to be told.
 *
 * @param language the code of the language that is wanted
 */
record HeadNoticeOrder(long school, String language) {}
