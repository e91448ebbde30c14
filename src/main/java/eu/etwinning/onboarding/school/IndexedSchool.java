package eu.etwinning.onboarding.school;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A school as it is found.
 *
 * @param nameWords  of all its names
 * @param placeWords of its town, with its postal code and number
 * @param numbers    in its names
 * @param length     how many words its official name has
 * @param merged     whether another school is found in its place
 */
record IndexedSchool(long id, String country, Set<String> nameWords, Set<String> placeWords, Set<Integer> numbers, int length, boolean merged) {

    static IndexedSchool of(RegisteredNames names, SchoolWords words) {
        String country = names.country();
        Set<String> name = new LinkedHashSet<>(words.all(country, names.name()));
        name.addAll(words.all(country, names.publicName()));
        names.otherNames().forEach(other -> name.addAll(words.all(country, other)));
        Set<Integer> numbers = new LinkedHashSet<>(words.numbers(country, names.name()));
        numbers.addAll(words.numbers(country, names.publicName()));
        names.otherNames().forEach(other -> numbers.addAll(words.numbers(country, other)));
        Set<String> place = new LinkedHashSet<>(words.all(country, names.city()));
        names.otherCities().forEach(other -> place.addAll(words.all(country, other)));
        names.codes().forEach(code -> place.addAll(words.codes(code).keySet()));
        return new IndexedSchool(names.school(), country, name, place, numbers, words.said(country, names.name()).size(), names.merged());
    }

    Set<String> words() {
        Set<String> all = new LinkedHashSet<>(nameWords);
        all.addAll(placeWords);
        return all;
    }
}
