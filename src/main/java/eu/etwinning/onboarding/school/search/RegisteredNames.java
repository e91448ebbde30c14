package eu.etwinning.onboarding.school.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * All that a school of the register may be found by, as it is written there.
 *
 * @param otherNames with those of the schools merged into it
 * @param otherCities those of the schools merged into it
 * @param codes postal codes and numbers, with those of the schools merged into it
 * @param merged whether another school is found in its place
 */
record RegisteredNames(
        long school,
        String country,
        String name,
        String publicName,
        String city,
        List<String> otherNames,
        List<String> otherCities,
        List<String> codes,
        boolean merged) {

    static RegisteredNames map(ResultSet row, int number) throws SQLException {
        return new RegisteredNames(
                row.getLong("id"),
                row.getString("country"),
                row.getString("name"),
                row.getString("public_name"),
                row.getString("city"),
                texts(row, "other_names"),
                texts(row, "other_cities"),
                texts(row, "codes"),
                row.getBoolean("merged"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
