package eu.etwinning.onboarding.school.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A school as it is found.
 *
 * @param nameWords of all its names
 * @param placeWords of its town, with its postal code and number
 * @param words all of these
 * @param numbers in its names
 * @param length how many words its official name has
 * @param merged whether another school is found in its place
 */
record IndexedSchool(
        long id,
        String country,
        Set<String> nameWords,
        Set<String> placeWords,
        Set<String> words,
        Set<Integer> numbers,
        int length,
        boolean merged) {

    static IndexedSchool of(RegisteredNames names, SchoolWords words) {
        String country = names.country();
        NameWords official = words.of(country, names.name());
        List<NameWords> known = new ArrayList<>(List.of(official, words.of(country, names.publicName())));
        names.otherNames().forEach(other -> known.add(words.of(country, other)));
        Set<String> name = new LinkedHashSet<>();
        Set<Integer> numbers = new LinkedHashSet<>();
        known.forEach(one -> {
            name.addAll(one.all());
            numbers.addAll(one.numbers());
        });
        Set<String> place = new LinkedHashSet<>(words.of(country, names.city()).all());
        names.otherCities()
                .forEach(other -> place.addAll(words.of(country, other).all()));
        names.codes().forEach(code -> place.addAll(Codes.in(code).keySet()));
        Set<String> all = new LinkedHashSet<>(name);
        all.addAll(place);
        return new IndexedSchool(
                names.school(),
                country,
                name,
                place,
                all,
                numbers,
                official.said().size(),
                names.merged());
    }
}
