package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.application.HeadAnswer;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.application.HeadInquiry;
import eu.etwinning.onboarding.application.HeadLink;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.engine.RetryOnConflict;
import eu.etwinning.onboarding.process.evidence.OpenCases;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

import static eu.etwinning.onboarding.process.vocabulary.OnboardingProcess.businessKey;

/** What heads of schools answer. It is evidence for the validator, to whom the case comes back with it. */
@Service
public class HeadAnswers {

    private final HeadInquiries inquiries;
    private final Memberships memberships;
    private final Accounts accounts;
    private final RuntimeService runtime;
    private final OpenCases openCases;
    private final RetryOnConflict secondTry;

    HeadAnswers(
            HeadInquiries inquiries,
            Memberships memberships,
            Accounts accounts,
            RuntimeService runtime,
            OpenCases openCases,
            RetryOnConflict secondTry) {
        this.inquiries = inquiries;
        this.memberships = memberships;
        this.accounts = accounts;
        this.runtime = runtime;
        this.openCases = openCases;
        this.secondTry = secondTry;
    }

    /**
     * Takes the answer if the link is still open.
     *
     * @return what the link led to before
     */
    public HeadLink take(String secret, HeadAnswer answer) {
        return secondTry.run(() -> {
            HeadLink link = inquiries.find(secret);
            if (link.state() == HeadLink.State.OPEN) {
                accounts.lock(memberships.get(link.inquiry().membership()).teacher());
                if (!inquiries.answer(secret, answer)) {
                    return inquiries.find(secret);
                }
                tell(link.inquiry());
            }
            return link;
        });
    }

    /**
     * The case comes back if it waits for the head; where it has come back already, or another answer brought it, its
     * evidence is written anew.
     */
    private void tell(HeadInquiry inquiry) {
        Membership membership = memberships.get(inquiry.membership());
        boolean waits = runtime.createExecutionQuery()
                        .messageEventSubscriptionName(OnboardingProcess.HEAD_ANSWERED)
                        .processInstanceBusinessKey(businessKey(membership.teacher(), membership.school()))
                        .count()
                > 0;
        if (waits) {
            runtime.createMessageCorrelation(OnboardingProcess.HEAD_ANSWERED)
                    .processInstanceBusinessKey(businessKey(membership.teacher(), membership.school()))
                    .correlate();
        } else {
            openCases.rewrite(membership);
        }
    }
}
