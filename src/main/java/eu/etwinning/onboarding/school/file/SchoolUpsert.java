package eu.etwinning.onboarding.school.file;

import eu.etwinning.onboarding.school.SchoolSource;
import eu.etwinning.onboarding.school.SchoolSources;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Writes schools of files: keyed by (source, source_id), again is an update. Ids stay, and with them every teacher's
 * membership.
 */
@Component
public class SchoolUpsert {

    private final JdbcTemplate jdbc;
    private final SchoolSources sources;

    SchoolUpsert(JdbcTemplate jdbc, SchoolSources sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    public void write(List<SchoolLine> lines) {
        // One statement, or the triggers of the table would cost more than the rows.
        jdbc.update(
                """
                insert into school (country, name, city, postal_code, address, region, kind, head_name, head_email, status, school_number, source, source_id)
                select country, name, city, postal_code, address, region, kind, head_name, head_email, 'CONFIRMED', school_number, source, source_id
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as line (country, name, city, postal_code, address, region, kind, head_name, head_email, school_number, source, source_id)
                on conflict (source, source_id) do update set country = excluded.country, name = excluded.name, city = excluded.city,
                    postal_code = excluded.postal_code, address = excluded.address, region = excluded.region, kind = excluded.kind,
                    head_name = excluded.head_name, head_email = excluded.head_email, school_number = excluded.school_number""",
                column(lines, SchoolLine::country),
                column(lines, SchoolLine::name),
                column(lines, SchoolLine::city),
                column(lines, SchoolLine::postalCode),
                column(lines, SchoolLine::address),
                column(lines, SchoolLine::region),
                column(lines, line -> line.kind().name()),
                column(lines, SchoolLine::headName),
                column(lines, SchoolLine::headEmail),
                column(lines, this::schoolNumber),
                column(lines, SchoolLine::source),
                column(lines, SchoolLine::sourceId));
        writeOtherNames(lines.stream().filter(line -> line.otherNames() != null).toList());
    }

    private static String[] column(List<SchoolLine> lines, Function<SchoolLine, String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    private String schoolNumber(SchoolLine line) {
        return sources.find(line.source())
                .filter(SchoolSource::numberIsOfficial)
                .map(official -> line.sourceId())
                .orElse("");
    }

    private void writeOtherNames(List<SchoolLine> lines) {
        jdbc.batchUpdate("""
                delete from school_other_name using school
                where school = id and source = ? and source_id = ? and not school_other_name.name = any(?)""", lines, Math.max(1, lines.size()), (row, line) -> {
            row.setString(1, line.source());
            row.setString(2, line.sourceId());
            row.setArray(
                    3,
                    row.getConnection()
                            .createArrayOf(
                                    "text",
                                    Objects.requireNonNull(line.otherNames()).toArray()));
        });
        List<Map.Entry<SchoolLine, String>> names = lines.stream()
                .flatMap(line ->
                        Objects.requireNonNull(line.otherNames()).stream().map(name -> Map.entry(line, name)))
                .toList();
        jdbc.batchUpdate(
                "insert into school_other_name (school, name) select id, ? from school where source = ? and source_id = ? on conflict do nothing",
                names,
                Math.max(1, names.size()),
                (row, name) -> {
                    row.setString(1, name.getValue());
                    row.setString(2, name.getKey().source());
                    row.setString(3, name.getKey().sourceId());
                });
    }
}
