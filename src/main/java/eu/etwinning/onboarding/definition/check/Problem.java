package eu.etwinning.onboarding.definition.check;

import org.springframework.modulith.NamedInterface;

/**
 * Something that a rule says of a definition, for a process owner.
 *
 * @param file the file's name as it was given
 * @param element the id of the element, or empty where it is about the file as a whole
 * @param name the name that the element shows, or empty
 * @param sentence what is wrong
 * @param remedy how to mend it
 */
@NamedInterface("findings")
public record Problem(String file, String element, String name, String sentence, String remedy) {

    /** File and element, as one reads them. */
    public String place() {
        if (element.isEmpty()) {
            return file;
        }
        return name.isEmpty() || name.equals(element)
                ? file + ", " + element
                : file + ", “" + name + "” (" + element + ")";
    }

    /** All of it in three lines. */
    @Override
    public String toString() {
        return place() + ":\n  " + sentence + "\n  " + remedy;
    }
}
