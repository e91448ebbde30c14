package eu.etwinning.onboarding.account.claim;

import org.springframework.stereotype.Component;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes codes, and tells a right one from a wrong one without having it. */
@Component
public class ClaimCodes {

    private static final int CODES = 1_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    /** Slow on purpose: a million codes are few for whoever reads the database. */
    private static final int ROUNDS = 20_000;

    private final SecureRandom random = new SecureRandom();

    public String newCode() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    }

    public byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    public byte[] hash(String code, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(code.toCharArray(), salt, ROUNDS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2", e);
        }
    }

    /** Whether the code is the one; takes as long as if there were one where salt and hash are null. */
    public boolean isRight(String code, byte[] salt, byte[] hash) {
        byte[] typed = hash(code, salt == null ? new byte[SALT_BYTES] : salt);
        return MessageDigest.isEqual(typed, hash == null ? new byte[HASH_BITS / Byte.SIZE] : hash) && hash != null;
    }
}
