package eu.etwinning.onboarding.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of the table {@code school} as a school. */
public final class SchoolRows {

    /** The work in which a row that is no school is left out. */
    static final String READING = "schools";

    private SchoolRows() {}

    /** @throws IllegalArgumentException if it names a kind or a status that there is not */
    public static School map(ResultSet row, int number) throws SQLException {
        return new School(
                row.getLong("id"),
                row.getString("country"),
                row.getString("name"),
                row.getString("city"),
                row.getString("region"),
                row.getString("postal_code"),
                row.getString("address"),
                SchoolKind.valueOf(row.getString("kind")),
                SchoolStatus.valueOf(row.getString("status")),
                row.getString("school_number"),
                row.getString("website"),
                row.getString("source"),
                row.getString("source_id"),
                row.getObject("added_by", UUID.class),
                row.getString("another_because"));
    }
}
