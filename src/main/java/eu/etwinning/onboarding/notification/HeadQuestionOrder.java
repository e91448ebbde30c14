package eu.etwinning.onboarding.notification;

import java.util.UUID;

/**
 * A head is to be asked.
 *
 * @param language the code of the language that is wanted
 */
record HeadQuestionOrder(UUID inquiry, String language) {}
