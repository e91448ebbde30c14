package eu.etwinning.onboarding.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By whose clock days are counted: the office's, by its column in the table of offices, else that of the property
 * {@code onboarding.zone}.
 */
@Service
public class OfficeCalendars {

    private final JdbcClient jdbc;
    private final OfficeCalendar standard;

    OfficeCalendars(JdbcClient jdbc, @Value("${onboarding.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.standard = new OfficeCalendar(zone);
    }

    /** Where no single office is meant. */
    public OfficeCalendar standard() {
        return standard;
    }

    /** @param office its id, e.g. {@code nso-pt}; null or unknown where there is none yet */
    public OfficeCalendar of(@Nullable String office) {
        return office == null ? standard : of(Set.of(office)).getOrDefault(office, standard);
    }

    /** By office, for each of these. */
    public Map<String, OfficeCalendar> of(Collection<String> offices) {
        Map<String, OfficeCalendar> calendars = new LinkedHashMap<>();
        offices.forEach(office -> calendars.put(office, standard));
        if (!offices.isEmpty()) {
            jdbc.sql("select office, zone from office_zone where office in (:offices)")
                    .param("offices", offices)
                    .query(row -> {
                        calendars.put(row.getString("office"), calendar(row.getString("zone")));
                    });
        }
        return calendars;
    }

    /**
     * What people see who are in all of these groups: the one that the offices among them share, else the standard one.
     * Whoever keeps an office's people or administers the platform beside is in groups that are no offices.
     */
    public OfficeCalendar sharedBy(Collection<String> groups) {
        Set<OfficeCalendar> calendars = groups.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc
                        .sql("select zone from office_zone where office in (:groups)")
                        .param("groups", groups)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(this::calendar)
                        .toList());
        return calendars.size() == 1 ? calendars.iterator().next() : standard;
    }

    /** From now on these offices have these zones, and all others the standard one. */
    @Transactional
    public void keep(Map<String, ZoneId> zones) {
        Map<String, String> ids = zones.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, zone -> zone.getValue().getId()));
        jdbc.sql("delete from office_zone where not office = any(:offices)")
                .param("offices", ids.keySet().toArray(String[]::new))
                .update();
        ids.forEach((office, zone) ->
                jdbc.sql("""
                        insert into office_zone (office, zone) values (:office, :zone)
                        on conflict (office) do update set zone = excluded.zone where office_zone.zone <> excluded.zone""").param("office", office).param("zone", zone).update());
    }

    /** A node whose Java is older may not know a zone that another one has kept. */
    private OfficeCalendar calendar(String zone) {
        try {
            return new OfficeCalendar(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            return standard;
        }
    }
}
