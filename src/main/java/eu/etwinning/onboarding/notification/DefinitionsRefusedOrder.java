package eu.etwinning.onboarding.notification;

import java.util.List;

/**
 * The administrator is to be told that diagrams, tables or forms were not put live.
 *
 * @param problems a sentence for each thing that is wrong
 */
record DefinitionsRefusedOrder(List<String> problems) {}
