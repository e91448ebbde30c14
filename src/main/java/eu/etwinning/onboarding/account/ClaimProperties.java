package eu.etwinning.onboarding.account;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;

/**
 * How an old account is claimed by a code that goes to its address.
 *
 * @param validity        how long after it was asked for a code is good
 * @param tries           how many wrong codes spoil a claim
 * @param pause           how long a teacher then waits for another code
 * @param window          the time over which codes are counted
 * @param codesPerTeacher how many a teacher may ask for in that time
 * @param codesPerAddress how many may be asked for one address in that time, whoever asks
 */
@ConfigurationProperties("onboarding.claim")
record ClaimProperties(Duration validity, int tries, Duration pause, Duration window, int codesPerTeacher, int codesPerAddress) {
}
