package eu.etwinning.onboarding.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How it is seen to that no case is forgotten.
 *
 * @param centralOffice the id of the office that gets what another one has not decided in time; the table {@code national-office} names it
 * @param escalateAfter how long after its due date a case is passed on to it
 * @param escalateEvery how often it is looked what is to be passed on
 * @param digestAt      when offices are told by mail what waits, once a day
 * @param giveBackAt    when cases are taken from people who are not in the office any more, once a day
 * @param zone          the time zone of these times
 */
@ConfigurationProperties("onboarding.desk")
record DeskProperties(String centralOffice, Duration escalateAfter, Duration escalateEvery, LocalTime digestAt, LocalTime giveBackAt, ZoneId zone) {
}
