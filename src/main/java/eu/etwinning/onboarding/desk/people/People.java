package eu.etwinning.onboarding.desk.people;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is of the staff, told to those who keep it: of an office's people its own administrators read no more than what
 * concerns the office.
 */
@Component
class People {

    private static final int MOST_WORDS = 12;

    private static final String SEEN = """
            select * from (
                select person.id_, person.email_, person.first_, person.last_, person.rev_,
                       array(select member.group_id_ from act_id_membership member where member.user_id_ = person.id_ order by 1) as groups,
                       not :everybody and exists (select from act_id_membership other
                                                  where other.user_id_ = person.id_ and other.group_id_ <> all (:visible)) as elsewhere
                from act_id_user person
                where :everybody or exists (select from act_id_membership theirs where theirs.user_id_ = person.id_ and theirs.group_id_ = any (:visible))) seen
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param words of the name or the address, in any order; empty for everybody
     * @return in the order of last names
     */
    List<Person> find(Reach reach, String words, int offset, int limit) {
        String[] asked = Arrays.stream(
                        words.replaceAll("\\p{Cntrl}", " ").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toArray(String[]::new);
        return jdbc.sql(SEEN + """
                        where not exists (
                            select from unnest(:words) word
                            where strpos(lower(unaccent(case when elsewhere then coalesce(email_, '') else concat_ws(' ', first_, last_, email_, id_) end)),
                                         lower(unaccent(word))) = 0)
                        order by case when elsewhere then email_ else lower(concat_ws(' ', last_, first_)) end, id_ offset :offset limit :limit""")
                .param("everybody", reach.everybody())
                .param("visible", reach.visible().toArray(String[]::new))
                .param("words", asked)
                .param("offset", offset)
                .param("limit", limit)
                .query(person(reach))
                .list();
    }

    /** Nobody, too, where the reader may not know of the person. */
    Optional<Person> get(Reach reach, String user) {
        return jdbc.sql(SEEN + "where id_ = :user")
                .param("everybody", reach.everybody())
                .param("visible", reach.visible().toArray(String[]::new))
                .param("user", user)
                .query(person(reach))
                .optional();
    }

    private static RowMapper<Person> person(Reach reach) {
        return (row, number) -> {
            List<String> all = List.of((String[]) row.getArray("groups").getArray());
            List<String> groups = all.stream()
                    .filter(group -> reach.everybody() || reach.visible().contains(group))
                    .toList();
            boolean elsewhere = row.getBoolean("elsewhere");
            String version = Integer.toHexString(Objects.hash(row.getInt("rev_"), groups, elsewhere));
            return new Person(
                    row.getString("id_"),
                    row.getString("email_"),
                    elsewhere ? null : row.getString("first_"),
                    elsewhere ? null : row.getString("last_"),
                    groups,
                    elsewhere,
                    reach.givesAll(all),
                    version);
        };
    }
}
