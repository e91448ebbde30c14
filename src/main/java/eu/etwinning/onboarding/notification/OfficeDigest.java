package eu.etwinning.onboarding.notification;

import java.time.LocalDate;

/**
 * What an office is told of its cases, in numbers.
 *
 * @param office its id, e.g. {@code nso-fr}
 * @param day of which this is the one mail
 * @param mailbox where it goes
 * @param language the code of the language that is wanted; where we do not speak it, English it is
 * @param central whether it is the office to which others' cases are passed on
 * @param open how many cases wait for the office
 * @param dueSoon how many of them are to be decided in the next days
 * @param overdue how many are late
 * @param oldest since when the teacher of the most urgent one waits
 */
public record OfficeDigest(
        String office,
        LocalDate day,
        String mailbox,
        String language,
        boolean central,
        long open,
        long dueSoon,
        long overdue,
        LocalDate oldest) {

    /** Names it among all digests. */
    String id() {
        return office + "." + day;
    }
}
