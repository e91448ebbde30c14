package eu.etwinning.onboarding.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
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

    static IndexedSchool of(ResultSet row, SchoolWords words) throws SQLException {
        String country = row.getString("country");
        Set<String> name = new LinkedHashSet<>(words.all(country, row.getString("name")));
        name.addAll(words.all(country, row.getString("public_name")));
        texts(row, "other_names").forEach(other -> name.addAll(words.all(country, other)));
        Set<String> place = new LinkedHashSet<>(words.all(country, row.getString("city")));
        texts(row, "other_cities").forEach(other -> place.addAll(words.all(country, other)));
        place.addAll(words.codes(row.getString("postal_code")).keySet());
        place.addAll(words.codes(row.getString("school_number")).keySet());
        texts(row, "other_codes").forEach(other -> place.addAll(words.codes(other).keySet()));
        return new IndexedSchool(row.getLong("id"), country, name, place, SchoolWords.numbers(name),
                words.said(country, row.getString("name")).size(), row.getBoolean("merged"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    Set<String> words() {
        Set<String> all = new LinkedHashSet<>(nameWords);
        all.addAll(placeWords);
        return all;
    }
}
