package eu.etwinning.onboarding.definition.check;

/**
 * Where something is wrong.
 *
 * @param element the element's id, or empty
 * @param name the element's name, or empty
 */
record Place(String file, String element, String name) {

    static Place of(String file) {
        return new Place(file, "", "");
    }
}
