package eu.etwinning.onboarding.application.head;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs links to questions, so that a forged one is refused before anything is looked up, and one that is too old says
 * so by itself.
 */
@Component
public class HeadLinkSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNED_BYTES = 40;
    private static final int ALL_BYTES = SIGNED_BYTES + 32;

    private final SingletonSupplier<byte[]> key;

    HeadLinkSignature(JdbcClient jdbc) {
        this.key = SingletonSupplier.of(() -> jdbc.sql("select key from head_link_key")
                .query((row, number) -> row.getBytes("key"))
                .single());
    }

    /** The link as it is mailed, in letters that an address may have. */
    public String write(SignedHeadLink link) {
        byte[] signed = ByteBuffer.allocate(SIGNED_BYTES)
                .putLong(link.inquiry().getMostSignificantBits())
                .putLong(link.inquiry().getLeastSignificantBits())
                .putLong(link.expiresAt().getEpochSecond())
                .putLong(link.secret().getMostSignificantBits())
                .putLong(link.secret().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ALL_BYTES)
                        .put(signed)
                        .put(signature(signed))
                        .array());
    }

    /** What the link says, or nothing if it was not written here. */
    public Optional<SignedHeadLink> read(String link) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(link);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (all.length != ALL_BYTES
                || !MessageDigest.isEqual(
                        signature(Arrays.copyOf(all, SIGNED_BYTES)),
                        Arrays.copyOfRange(all, SIGNED_BYTES, ALL_BYTES))) {
            return Optional.empty();
        }
        ByteBuffer said = ByteBuffer.wrap(all);
        return Optional.of(new SignedHeadLink(
                new UUID(said.getLong(), said.getLong()),
                Instant.ofEpochSecond(said.getLong()),
                new UUID(said.getLong(), said.getLong())));
    }

    private byte[] signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.obtain(), ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
