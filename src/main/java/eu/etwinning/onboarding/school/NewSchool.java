package eu.etwinning.onboarding.school;

/**
 * What a teacher tells of a school that the register lacks. Empty strings where nothing was told.
 *
 * @param name the legal name
 * @param publicName the name in everyday use
 * @param headEmail where the head is told, once, that the school is registered, and may be asked, when an office has
 *     confirmed the school
 */
public record NewSchool(
        String country,
        SchoolKind kind,
        String name,
        String publicName,
        String region,
        String address,
        String postalCode,
        String city,
        String website,
        String schoolNumber,
        String headName,
        String headEmail) {}
