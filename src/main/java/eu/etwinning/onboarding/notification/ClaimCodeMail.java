package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.ClaimCode;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.OldAccountClaims;
import jakarta.mail.MessagingException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.UUID;

/**
 * Sends the code for a claim to the old address. The code is made only now and lies nowhere; tried again, it is another
 * one in another mail. Where there is no such account, or the mail server was down for too long, nothing is sent; where
 * the server cannot write to such an address, the claim says so.
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
    void send(String id) {
        UUID claim = UUID.fromString(id);
        // Before it is looked whether there is such an account: the teacher is told, and must not learn that from it.
        if (claims.awaitsCode(claim).filter(address -> !canWriteTo(address, id)).isPresent()) {
            claims.cannotBeSent(claim);
        } else {
            claims.newCode(claim).map(this::mail).ifPresent(mails::send);
        }
    }

    private boolean canWriteTo(EmailAddress address, String claim) {
        try {
            return mails.canWriteTo(address);
        } catch (MessagingException unreachable) {
            throw new MailNotSentException("claim-code." + claim, unreachable);
        }
    }

    private Mail mail(ClaimCode code) {
        return new Mail(
                "claim-code",
                "claim-code." + UUID.randomUUID(),
                code.recipient(),
                code.language(),
                messages.getMessage("mail.claim-code.subject", null, code.language()),
                Map.of("code", code.digits()));
    }
}
