package eu.etwinning.onboarding.account.file;

import eu.etwinning.onboarding.account.OldAccount;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Lines that are written together. */
public class OldAccountBatch {

    private static final int FULL = 1000;

    private final List<OldAccountLine> accounts = new ArrayList<>(FULL);
    private final List<OldAccountLine> projects = new ArrayList<>(FULL);

    /** @param first whether no line before had this account: its projects begin anew then */
    public void add(OldAccountLine line, boolean first) {
        if (first) {
            accounts.add(line);
        }
        if (line.project() != null) {
            projects.add(line);
        }
    }

    public void clear() {
        accounts.clear();
        projects.clear();
    }

    /** The same lines, in batches of one account each. */
    public List<OldAccountBatch> each() {
        Map<String, OldAccountBatch> each = new LinkedHashMap<>();
        accounts.forEach(line -> each.computeIfAbsent(line.email().folded(), account -> new OldAccountBatch())
                .accounts
                .add(line));
        projects.forEach(line -> each.computeIfAbsent(line.email().folded(), account -> new OldAccountBatch())
                .projects
                .add(line));
        return List.copyOf(each.values());
    }

    /** Of several batches one. */
    public static OldAccountBatch of(List<OldAccountBatch> batches) {
        OldAccountBatch all = new OldAccountBatch();
        batches.forEach(one -> {
            all.accounts.addAll(one.accounts);
            all.projects.addAll(one.projects);
        });
        return all;
    }

    /** Whose line is the first. */
    public String address() {
        return (accounts.isEmpty() ? projects : accounts).get(0).email().value();
    }

    public void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate("""
                insert into old_account (id, email, email_folded, first_name, last_name, country, school_name, member_since)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (email_folded) do update set email = excluded.email, first_name = excluded.first_name,
                    last_name = excluded.last_name, country = excluded.country, school_name = excluded.school_name,
                    member_since = excluded.member_since""", accounts, FULL, (row, line) -> {
            row.setObject(1, UUID.randomUUID());
            row.setString(2, line.email().value());
            row.setString(3, line.email().folded());
            row.setString(4, line.firstName());
            row.setString(5, line.lastName());
            row.setString(6, line.country());
            row.setString(7, line.schoolName());
            row.setObject(8, line.memberSince());
        });
        jdbc.batchUpdate(
                "delete from old_account_project using old_account where old_account = id and email_folded = ?",
                accounts,
                FULL,
                (row, line) -> row.setString(1, line.email().folded()));
        jdbc.batchUpdate("""
                insert into old_account_project (old_account, title, year, role, quality_label)
                select id, ?, ?, ?, ? from old_account where email_folded = ?
                on conflict (old_account, title, year) do update set role = excluded.role, quality_label = excluded.quality_label""", projects, FULL, (row, line) -> {
            OldAccount.Project project = Objects.requireNonNull(line.project());
            row.setString(1, project.title());
            row.setInt(2, project.year());
            row.setString(3, project.role());
            row.setString(4, project.qualityLabel());
            row.setString(5, line.email().folded());
        });
    }
}
