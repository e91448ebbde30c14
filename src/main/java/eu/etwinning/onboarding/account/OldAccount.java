package eu.etwinning.onboarding.account;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An account of the old eTwinning platform, switched off on 30 September 2022.
 *
 * @param country ISO 3166-1 alpha-2 code (XK for Kosovo)
 * @param schoolName the school as it was called on the old platform
 * @param projects newest first
 */
public record OldAccount(
        UUID id,
        EmailAddress email,
        String firstName,
        String lastName,
        String country,
        String schoolName,
        LocalDate memberSince,
        List<Project> projects) {

    /**
     * A project the account took part in.
     *
     * @param year the year in which the project began
     * @param role "founder" or "partner", as the old platform had it
     * @param qualityLabel the quality label awarded for it, or null
     */
    public record Project(
            String title, int year, String role, @Nullable String qualityLabel) {}
}
