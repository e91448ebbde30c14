package eu.etwinning.onboarding.account;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What an office may decide on a request for help. */
class HelpRequestTest {

    private static final Instant ASKED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-03T09:00:00Z");
    private static final HelpDecision DECISION = new HelpDecision("fr", "validator");

    private final UUID teacher = UUID.randomUUID();
    private final UUID oldAccount = UUID.randomUUID();

    @Test
    void isOpenUntilDecided() {
        assertThat(of(HelpReason.MAILBOX_LOST).isOpen()).isTrue();
    }

    @Test
    void givesTheOldAccount() {
        HelpRequest request = of(HelpReason.ALREADY_LINKED);
        request.give(oldAccount, UUID.randomUUID(), DECISION, LATER);
        assertThat(request.outcome()).isEqualTo(HelpOutcome.GIVEN);
        assertThat(request.isOpen()).isFalse();
    }

    @Test
    void givesNoOldAccountForAnAddress() {
        HelpRequest request = of(HelpReason.ADDRESS_TAKEN);
        assertThatIllegalStateException()
                .isThrownBy(() -> request.give(oldAccount, null, DECISION, LATER))
                .withMessageContaining("about an address");
        assertThat(request.isOpen()).isTrue();
    }

    @Test
    void givesNothingWithoutAnOldAccount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(HelpReason.MAILBOX_LOST).give(null, null, DECISION, LATER))
                .withMessageContaining("needs the old account");
    }

    @Test
    void takesNothingFromTheTeacherItGivesTo() {
        HelpRequest request = of(HelpReason.MAILBOX_LOST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.give(oldAccount, teacher, DECISION, LATER))
                .withMessageContaining("cannot be taken from");
        assertThat(request.isOpen()).isTrue();
    }

    @Test
    void movesTheAccountOfAnAddressOnly() {
        HelpRequest address = of(HelpReason.ADDRESS_TAKEN);
        address.move(DECISION, LATER);
        assertThat(address.outcome()).isEqualTo(HelpOutcome.GIVEN);
        assertThatIllegalStateException()
                .isThrownBy(() -> of(HelpReason.MAILBOX_LOST).move(DECISION, LATER))
                .withMessageContaining("about an old account");
    }

    @Test
    void refusesWithAReason() {
        HelpRequest request = of(HelpReason.MAILBOX_LOST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.refuse(" ", DECISION, LATER))
                .withMessageContaining("needs a reason");
        assertThat(request.isOpen()).isTrue();
        request.refuse("Another name", DECISION, LATER);
        assertThat(request.outcome()).isEqualTo(HelpOutcome.REFUSED);
        assertThat(request.refusal()).isEqualTo("Another name");
    }

    @Test
    void isDecidedBySomebody() {
        HelpRequest request = of(HelpReason.MAILBOX_LOST);
        for (HelpDecision nobody :
                new HelpDecision[] {new HelpDecision("", "validator"), new HelpDecision("fr", null)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> request.refuse("No", nobody, LATER))
                    .withMessageContaining("needs an office and a validator");
        }
        assertThat(request.isOpen()).isTrue();
        assertThat(request.refusal()).isNull();
    }

    @Test
    void isDecidedOnce() {
        HelpRequest request = of(HelpReason.MAILBOX_LOST);
        request.isNotNeeded(LATER);
        assertThat(request.outcome()).isEqualTo(HelpOutcome.NOT_NEEDED);
        assertThatIllegalStateException()
                .isThrownBy(() -> request.refuse("No", DECISION, LATER))
                .withMessageContaining("is not open");
        assertThatIllegalStateException().isThrownBy(() -> request.give(oldAccount, null, DECISION, LATER));
        assertThatIllegalStateException().isThrownBy(() -> request.isNotNeeded(LATER));
        assertThat(request.outcome()).isEqualTo(HelpOutcome.NOT_NEEDED);
        assertThat(request.refusal()).isNull();
    }

    @Test
    void remembersNothingWhenNothingWasSaid() {
        HelpRequest request = new HelpRequest(UUID.randomUUID(), teacher, HelpReason.ADDRESS_TAKEN, "", ASKED, null);
        assertThat(request.remembered()).isEqualTo(RememberedAccount.NOTHING);
    }

    private HelpRequest of(HelpReason reason) {
        return new HelpRequest(UUID.randomUUID(), teacher, reason, "FR", ASKED, RememberedAccount.NOTHING);
    }
}
