package eu.etwinning.onboarding.desk.diagram;

/**
 * How many wait at an element.
 *
 * @param type what the element is, as BPMN calls it
 */
record WaitingPeople(String element, String type, String name, int people) {}
