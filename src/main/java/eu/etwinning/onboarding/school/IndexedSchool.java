package eu.etwinning.onboarding.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A school as it is found.
 *
 * @param nameWords  of all its names
 * @param placeWords of its town, with its postal code and number
 * @param numbers    in its names
 * @param length     how many words its official name has
 */
record IndexedSchool(long id, String country, Set<String> nameWords, Set<String> placeWords, Set<Integer> numbers, int length) {

    static IndexedSchool of(ResultSet row, SchoolWords words) throws SQLException {
        String country = row.getString("country");
        Set<String> name = new LinkedHashSet<>(words.all(country, row.getString("name")));
        name.addAll(words.all(country, row.getString("public_name")));
        if (row.getString("other_names") != null) {
            row.getString("other_names").lines().forEach(other -> name.addAll(words.all(country, other)));
        }
        Set<String> place = new LinkedHashSet<>(words.all(country, row.getString("city")));
        place.addAll(words.codes(row.getString("postal_code")).keySet());
        place.addAll(words.codes(row.getString("school_number")).keySet());
        return new IndexedSchool(row.getLong("id"), country, name, place, SchoolWords.numbers(name),
                words.said(country, row.getString("name")).size());
    }

    Set<String> words() {
        Set<String> all = new LinkedHashSet<>(nameWords);
        all.addAll(placeWords);
        return all;
    }
}
