package eu.etwinning.onboarding.desk.setup;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A national support organisation, as the table {@code national-office} names it.
 *
 * @param id the id of its tenant and of its group, e.g. {@code nso-fr}
 * @param name as people know it
 * @param mailbox where it is written to; empty where the table has no address that mail can go to
 * @param language the code of the language that it is written to in
 * @param zone the time zone that it lies in; empty where the table names none that Java knows
 */
public record Office(String id, String name, Optional<String> mailbox, String language, Optional<ZoneId> zone) {}
