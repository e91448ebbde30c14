package eu.etwinning.onboarding.application.head;

import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.application.HeadAnswer;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.application.HeadLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a link to a question says by itself, and that nobody else can write one. */
@OnboardingTest
class HeadLinkSignatureTest {

    private final SignedHeadLink tomorrow = expiring(Instant.now().plus(1, ChronoUnit.DAYS));

    @Autowired
    private HeadLinkSignature signature;

    @Autowired
    private HeadInquiries inquiries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasWrittenIsReadAgain() {
        String link = signature.write(tomorrow);
        assertThat(link).matches("[A-Za-z0-9_-]{96}");
        assertThat(signature.read(link)).contains(tomorrow);
    }

    @Test
    void aLinkWithAnyByteChangedIsNone() {
        byte[] good = Base64.getUrlDecoder().decode(signature.write(tomorrow));
        for (int position = 0; position < good.length; position++) {
            byte[] forged = good.clone();
            forged[position] ^= 1;
            assertThat(signature.read(Base64.getUrlEncoder().encodeToString(forged)))
                    .as("byte " + position)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "%", "AAAA", "żółw"})
    void whatIsNoLinkAtAllIsNone(String link) {
        assertThat(signature.read(link)).isEmpty();
        assertThat(signature.read(signature.write(tomorrow) + link + "A")).isEmpty();
    }

    @Test
    void aLinkThatIsTooOldSaysSoWithoutItsQuestionAndAForgedOneIsUnknown() {
        String old = signature.write(expiring(Instant.now().minusSeconds(2)));
        assertThat(inquiries.find(old)).isEqualTo(new HeadLink(HeadLink.State.EXPIRED, null));
        assertThat(inquiries.find(signature.write(tomorrow)).state())
                .as("signed, but nothing was asked")
                .isEqualTo(HeadLink.State.UNKNOWN);
        assertThat(inquiries
                        .find(old.substring(0, 95) + (old.endsWith("A") ? "B" : "A"))
                        .state())
                .isEqualTo(HeadLink.State.UNKNOWN);
        assertThat(inquiries.answer("nonsense", HeadAnswer.WORKS_HERE)).isFalse();
    }

    @Test
    void thereIsOneKey() {
        assertThatThrownBy(() -> jdbc.sql("insert into head_link_key (key) select key from head_link_key")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static SignedHeadLink expiring(Instant when) {
        return new SignedHeadLink(UUID.randomUUID(), when.truncatedTo(ChronoUnit.SECONDS), UUID.randomUUID());
    }
}
