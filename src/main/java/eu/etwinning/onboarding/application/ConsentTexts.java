package eu.etwinning.onboarding.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;

/** What teachers accept when they apply, word for word: each version once. */
@Service
@Transactional
public class ConsentTexts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The teacher accepts these texts now.
     *
     * @param language in which they were read, as a BCP 47 tag
     */
    public Consent accepted(String language, String texts) {
        String version = digest(texts);
        jdbc.sql("""
                        insert into consent_text (version, language, texts, first_accepted_at) values (:version, :language, :texts, :now)
                        on conflict (version) do nothing""")
                .param("version", version)
                .param("language", language)
                .param("texts", texts)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return new Consent(version, clock.instant());
    }

    private static String digest(String texts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(texts.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
