package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolMatch;

import java.util.List;

/**
 * A school as the API tells of it.
 *
 * @param otherNames old names, and names in other languages
 * @param score how much of what was asked for it has, from 0 to 1
 */
record ApiSchool(
        long id,
        String name,
        List<String> otherNames,
        String city,
        String postalCode,
        String address,
        String country,
        String kind,
        String status,
        String sourceId,
        double score) {

    static ApiSchool of(SchoolMatch match) {
        School school = match.school();
        return new ApiSchool(
                school.id(),
                school.name(),
                match.otherNames(),
                school.city(),
                school.postalCode(),
                school.address(),
                school.country(),
                school.kind().name(),
                school.status().name(),
                school.sourceId(),
                Math.round(match.score() * 1000) / 1000.0);
    }
}
