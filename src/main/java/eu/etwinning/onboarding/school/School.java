package eu.etwinning.onboarding.school;

import java.util.UUID;

/**
 * A school of the register.
 *
 * @param country ISO 3166-1 alpha-2 code (XK for Kosovo)
 * @param name the name as the source or the teacher wrote it
 * @param city the town, or empty
 * @param schoolNumber the number that the country's authority gave, or empty
 * @param source where the record comes from; {@code teacher} for schools added here
 * @param sourceId what the source calls it, unique within the source
 * @param addedBy the teacher who added it, or null
 * @param anotherBecause why it is none of its likely duplicates, in the words of the teacher who added it, or empty
 */
public record School(
        long id,
        String country,
        String name,
        String city,
        String region,
        String postalCode,
        String address,
        SchoolKind kind,
        SchoolStatus status,
        String schoolNumber,
        String website,
        String source,
        String sourceId,
        UUID addedBy,
        String anotherBecause) {}
