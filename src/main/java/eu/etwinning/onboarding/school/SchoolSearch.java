package eu.etwinning.onboarding.school;

import org.springframework.stereotype.Service;

import java.util.List;

/** Finds schools by words of their name. */
@Service
public class SchoolSearch {

    /**
     * The schools of a country that these words may mean, best first.
     *
     * @param country ISO 3166-1 alpha-2 code: schools of other countries are never returned
     * @param words   what the teacher typed: words of the name and town, with or without accents
     * @param limit   how many at most
     */
    public List<School> search(String country, String words, int limit) {
        throw new UnsupportedOperationException();
    }
}
