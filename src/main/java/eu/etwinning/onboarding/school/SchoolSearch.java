package eu.etwinning.onboarding.school;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Finds schools by words of their name. */
@Service
public class SchoolSearch {

    /** The part of the question's trigrams that a school must have, from 0 to 1. */
    private static final String PLAUSIBLE = "0.45";

    private final JdbcClient jdbc;

    SchoolSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The schools of a country that these words may mean, best first; none if nothing is plausible.
     *
     * @param country ISO 3166-1 alpha-2 code: schools of other countries are never returned
     * @param words   what the teacher typed: words of the name and town, with or without accents
     * @param limit   how many at most
     */
    @Transactional
    public List<School> search(String country, String words, int limit) {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :threshold, true)").param("threshold", PLAUSIBLE)
                .query(String.class).single();
        return jdbc.sql("""
                        select school.* from school, folded(:words) as asked
                        where country = :country and status <> 'CLOSED' and asked <% words
                        order by word_similarity(asked, words) desc, similarity(asked, words) desc, name, city, id
                        limit :limit""")
                .param("words", words).param("country", country).param("limit", limit).query(SchoolRows::map).list();
    }
}
