package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.ClaimCode;
import eu.etwinning.onboarding.account.OldAccountClaims;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.UUID;

/**
 * Sends the code for a claim to the old address. The code is made only now and lies nowhere; tried again, it is another one in another mail. Where
 * there is no such account, or the mail server was down for too long, nothing is sent.
 */
@Component
class ClaimCodeMail {

    private final OldAccountClaims claims;
    private final MailSending mails;
    private final MessageSource messages;

    ClaimCodeMail(OldAccountClaims claims, MailSending mails, MessageSource messages) {
        this.claims = claims;
        this.mails = mails;
        this.messages = messages;
    }

    /** @throws MailNotSentException if the mail server does not take it */
    void send(String claim) {
        claims.newCode(UUID.fromString(claim)).map(this::mail).ifPresent(mails::send);
    }

    private Mail mail(ClaimCode code) {
        return new Mail("claim-code", "claim-code." + UUID.randomUUID(), code.recipient().value(), code.language(),
                messages.getMessage("mail.claim-code.subject", null, code.language()), Map.of("code", code.digits()));
    }
}
