package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.membership.Approval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApplicationTest {

    private static final Instant THEN = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant NOW = THEN.plusSeconds(3600);
    private static final Consent CONSENT = new Consent("v1", THEN.minusSeconds(5));
    private static final Decider VALIDATOR = new Decider("piotr", false);
    private static final Judgements NO_MEMBER = new Judgements(Judgement.YES, Judgement.YES, Judgement.NO);
    private static final Verdict APPROVAL = new Verdict(Outcome.APPROVED, Judgements.THREE_YES, null, null, null);
    private static final Verdict REFUSAL =
            new Verdict(Outcome.REFUSED, NO_MEMBER, RefusalReason.NOT_IN_SCHOOL, "Because", null);
    private static final Verdict QUESTION = Verdict.asking("Which class?");

    private final UUID membership = UUID.randomUUID();
    private final Application application = new Application(membership, CONSENT, THEN);

    @Test
    void keepsWhatWasAccepted() {
        assertThat(application.consent()).isEqualTo(CONSENT);
        assertThat(application.submittedAt()).isEqualTo(THEN);
        assertThat(application.membership()).isEqualTo(membership);
        assertThat(application.id()).isNotNull();
        assertThat(application.isOpen()).isTrue();
        assertThat(application.office()).isEmpty();
    }

    @Test
    void thereIsNoneWithoutConsent() {
        assertThatThrownBy(() -> new Application(membership, null, THEN))
                .isInstanceOf(ApplicationRefusedException.class)
                .hasMessageContaining("consent");
    }

    @Test
    void isGivenToAnOfficeAsLongAsItIsOpen() {
        application.giveTo("nso-pl");
        assertThat(application.office()).contains("nso-pl");
        application.withdraw(NOW);
        assertThatThrownBy(() -> application.giveTo("nso-fr")).hasMessage("The application is closed");
    }

    // Decisions

    @Test
    void hasOneDecisionARound() {
        Decision first = decide(QUESTION);
        Decision second = decide(APPROVAL);
        assertThat(first.round()).isEqualTo(1);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(second.judgements()).isEqualTo(Judgements.THREE_YES);
        assertThat(second.office()).isEqualTo("nso-pl");
        assertThat(second.decidedBy()).isEqualTo("piotr");
        assertThat(second.decidedAt()).isEqualTo(NOW);
        assertThat(second.id()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void isClosedByApprovalAndRefusalOnly(Outcome outcome) {
        RefusalReason refusal = outcome == Outcome.REFUSED ? RefusalReason.NOT_IN_SCHOOL : null;
        Judgements judgements = outcome == Outcome.REFUSED ? NO_MEMBER : Judgements.THREE_YES;
        decide(new Verdict(outcome, judgements, refusal, null, null));
        assertThat(application.isOpen()).isEqualTo(!outcome.closes());
        if (outcome.closes()) {
            assertThatThrownBy(() -> decide(APPROVAL)).hasMessage("The application is closed");
        }
    }

    @Test
    void isApprovedOnlyWithThreeYes() {
        for (Judgements judged :
                new Judgements[] {NO_MEMBER, Judgements.NONE, new Judgements(Judgement.YES, null, Judgement.YES)}) {
            assertThatThrownBy(() -> decide(new Verdict(Outcome.APPROVED, judged, null, null, null)))
                    .isInstanceOf(ApplicationRefusedException.class)
                    .hasMessage("An approval needs three yes");
        }
        assertThat(application.isOpen()).isTrue();
        assertThat(application.approval()).isEmpty();
    }

    @Test
    void isRefusedOnlyForAReasonThatIsJudged() {
        assertThatThrownBy(() -> decide(new Verdict(Outcome.REFUSED, NO_MEMBER, null, "Because", null)))
                .hasMessageContaining("has a reason");
        assertThatThrownBy(() -> decide(new Verdict(Outcome.ASKED, NO_MEMBER, RefusalReason.OTHER, "Because", null)))
                .hasMessageContaining("has a reason");
        assertThatThrownBy(() ->
                        decide(new Verdict(Outcome.REFUSED, Judgements.THREE_YES, RefusalReason.OTHER, "?", null)))
                .hasMessageContaining("needs its no");
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        assertThatThrownBy(() -> application.decide(APPROVAL, "nso-pl", new Decider("anna", true), NOW))
                .hasMessage("Nobody decides on their own application");
        assertThatThrownBy(() -> application.decide(QUESTION, "nso-pl", new Decider("anna", true), NOW))
                .isInstanceOf(ApplicationRefusedException.class);
    }

    @Test
    void thePlatformAsksAndRefusesForWantOfAnAnswerAndDoesNothingElse() {
        for (Verdict ofPersons : new Verdict[] {APPROVAL, REFUSAL}) {
            assertThatThrownBy(() -> application.decide(ofPersons, "nso-pl", Decider.PLATFORM, NOW))
                    .hasMessageStartingWith("Only a person decides");
        }
        assertThatThrownBy(() -> decide(Verdict.unanswered()))
                .hasMessage("Only the platform refuses for want of an answer");
        application.decide(QUESTION, "nso-pl", Decider.PLATFORM, NOW);
        application.decide(Verdict.unanswered(), "nso-pl", Decider.PLATFORM, NOW);
        assertThat(application.isOpen()).isFalse();
    }

    // Answers

    @Test
    void takesOneAnswerToTheLastQuestion() {
        assertThatThrownBy(() -> application.answer("5b", NOW)).hasMessageStartingWith("Nothing was asked");
        decide(QUESTION);
        decide(new Verdict(Outcome.MERGED, Judgements.NONE, null, "One school", null));
        application.answer("5b", NOW);
        assertThatThrownBy(() -> application.answer("5c", NOW)).hasMessage("The question was answered before");
        decide(QUESTION);
        application.answer("6a", NOW);
        decide(APPROVAL);
        assertThatThrownBy(() -> application.answer("6b", NOW)).hasMessage("The application is closed");
    }

    // Approvals

    @Test
    void givesAccessByAnApprovalThatStands() {
        assertThat(application.approval()).isEmpty();
        Decision approval = decide(APPROVAL);
        assertThat(application.approval()).contains(new Approval(approval.id(), membership));
        assertThat(application.decision(approval.id())).isSameAs(approval);
    }

    @Test
    void aRefusalGivesNone() {
        decide(REFUSAL);
        assertThat(application.approval()).isEmpty();
    }

    @Test
    void anApprovalThatIsTakenBackGivesNone() {
        Decision approval = decide(APPROVAL);
        approval.takeBack("marta", NOW);
        assertThat(approval.isTakenBack()).isTrue();
        assertThat(application.approval()).isEmpty();
        assertThatThrownBy(() -> approval.takeBack("marta", NOW)).hasMessageContaining("cannot be taken back");
    }

    @Test
    void anApprovalEndsWithTheAccess() {
        Decision approval = decide(APPROVAL);
        application.endApproval();
        assertThat(application.approval()).isEmpty();
        assertThat(approval.isTakenBack()).isFalse();
    }

    @Test
    void onlyWhatClosedItIsTakenBack() {
        Decision question = decide(QUESTION);
        assertThatThrownBy(() -> question.takeBack("marta", NOW)).isInstanceOf(ApplicationRefusedException.class);
        assertThat(question.isTakenBack()).isFalse();
    }

    @Test
    void isReopenedWithWhatWasAcceptedOnlyAfterItsDecisionWasTakenBack() {
        Decision refusal = decide(REFUSAL);
        assertThatThrownBy(() -> application.reopened(refusal.id(), NOW)).hasMessageContaining("stands");
        refusal.takeBack("marta", NOW);
        Application reopened = application.reopened(refusal.id(), NOW.plusSeconds(1));
        assertThat(reopened.id()).isNotEqualTo(application.id());
        assertThat(reopened.membership()).isEqualTo(membership);
        assertThat(reopened.consent()).isEqualTo(CONSENT);
        assertThat(reopened.submittedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(reopened.isOpen()).isTrue();
    }

    @Test
    void withdrawingAClosedOneChangesNothing() {
        decide(APPROVAL);
        application.withdraw(NOW.plusSeconds(9));
        assertThat(application.approval()).isPresent();
        assertThat(application.isOpen()).isFalse();
    }

    private Decision decide(Verdict verdict) {
        return application.decide(verdict, "nso-pl", VALIDATOR, NOW);
    }
}
