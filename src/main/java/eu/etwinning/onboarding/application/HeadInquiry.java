package eu.etwinning.onboarding.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A question to the head of a school, whether a person works there.
 *
 * @param address to which it was mailed; null if it was erased
 * @param askedBy the user id of the validator
 * @param expiresAt until when the link in the mail can be used
 * @param answer null as long as there is none
 */
public record HeadInquiry(
        UUID id,
        UUID application,
        UUID membership,
        String address,
        AddressSource source,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        HeadAnswer answer,
        Instant answeredAt) {}
