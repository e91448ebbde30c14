package eu.etwinning.onboarding.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;
import java.time.LocalTime;

/**
 * How it is seen to that no case is forgotten.
 *
 * @param centralOffice the id of the office that gets what another one has not decided in time; the table {@code national-office} names it
 * @param escalateAfter how long after its due date a case is passed on to it
 * @param escalateEvery how often it is looked what is to be passed on
 * @param digestAt      from when on an office is told by mail what waits, once a day, by its own clock
 * @param giveBackAt    when cases are taken from people who are not in the office any more, once a day, by the clock of {@code onboarding.zone}
 */
@ConfigurationProperties("onboarding.desk")
record DeskProperties(String centralOffice, Duration escalateAfter, Duration escalateEvery, LocalTime digestAt, LocalTime giveBackAt) {
}
