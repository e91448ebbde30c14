package eu.etwinning.onboarding.process.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells two pieces of evidence apart, whatever the language in which they are read.
 *
 * @param facts the evidence as JSON
 */
record EvidenceDigest(String facts) {

    /** @return the SHA-256 of the facts: 64 hexadecimal digits */
    String hex() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
