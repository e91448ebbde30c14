package eu.etwinning.onboarding.school;

import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Brings schools from a CSV file into the register, keyed by (source, source_id): again is an update, never a second school. */
@Component
public class SchoolImport {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final SchoolKinds kinds;
    private final SchoolSources sources;
    private final Clock clock;

    SchoolImport(JdbcTemplate jdbc, SchoolKinds kinds, SchoolSources sources, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Imports the file unless exactly this content was imported before, in one transaction: killed half-way, nothing is in. Nodes that start
     * at the same moment wait for each other.
     *
     * @param file columns country, name, city, postal_code, address, type, source_id, source
     * @return how many schools were brought in or updated; 0 if the content was imported before
     */
    @Transactional
    public int importOnce(Resource file) {
        String checksum = Checksum.of(file);
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('school_import'))");
        if (!jdbc.queryForList("select 1 from school_import where file = ? and checksum = ?", file.getFilename(), checksum).isEmpty()) {
            return 0;
        }
        int count = importAll(file);
        jdbc.update("""
                insert into school_import (file, checksum, imported_at) values (?, ?, ?)
                on conflict (file) do update set checksum = excluded.checksum, imported_at = excluded.imported_at""",
                file.getFilename(), checksum, Timestamp.from(clock.instant()));
        return count;
    }

    private int importAll(Resource file) {
        return SchoolCsv.read(file, lines -> {
            List<CSVRecord> batch = new ArrayList<>(BATCH);
            int count = 0;
            for (CSVRecord line : (Iterable<CSVRecord>) lines::iterator) {
                batch.add(line);
                count++;
                if (batch.size() == BATCH) {
                    upsert(batch);
                    batch.clear();
                }
            }
            upsert(batch);
            return count;
        });
    }

    private void upsert(List<CSVRecord> lines) {
        jdbc.batchUpdate("""
                insert into school (country, name, city, postal_code, address, kind, status, school_number, source, source_id)
                values (?, ?, ?, ?, ?, ?, 'CONFIRMED', ?, ?, ?)
                on conflict (source, source_id) do update set country = excluded.country, name = excluded.name, city = excluded.city,
                    postal_code = excluded.postal_code, address = excluded.address, kind = excluded.kind,
                    school_number = excluded.school_number""",
                lines, BATCH, this::bind);
    }

    private void bind(PreparedStatement row, CSVRecord line) throws SQLException {
        String source = line.get("source");
        String sourceId = line.get("source_id");
        row.setString(1, line.get("country"));
        row.setString(2, line.get("name").strip());
        row.setString(3, line.get("city").strip());
        row.setString(4, line.get("postal_code").strip());
        row.setString(5, line.get("address").strip());
        row.setString(6, kinds.of(source, line.get("type")).name());
        row.setString(7, sources.find(source).filter(SchoolSource::numberIsOfficial).map(official -> sourceId).orElse(""));
        row.setString(8, source);
        row.setString(9, sourceId);
    }
}
