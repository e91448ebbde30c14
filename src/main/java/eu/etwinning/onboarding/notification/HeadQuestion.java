package eu.etwinning.onboarding.notification;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.AddressTie;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.account.TeacherAddresses;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.application.HeadInquiry;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.language.Languages;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Asks the head of a school whether a person works there, in the language of the country. The link is made only now;
 * tried again, it is another one.
 */
@Component
class HeadQuestion {

    private final HeadInquiries inquiries;
    private final Applications applications;
    private final OfficeCalendars calendars;
    private final Memberships memberships;
    private final Accounts accounts;
    private final TeacherAddresses addresses;
    private final SchoolRegister schools;
    private final MailSending mails;
    private final MessageSource messages;
    private final Languages languages;
    private final String publicUrl;

    HeadQuestion(
            HeadInquiries inquiries,
            Applications applications,
            OfficeCalendars calendars,
            Memberships memberships,
            Accounts accounts,
            TeacherAddresses addresses,
            SchoolRegister schools,
            MailSending mails,
            MessageSource messages,
            Languages languages,
            @Value("${onboarding.public-url}") String publicUrl) {
        this.inquiries = inquiries;
        this.applications = applications;
        this.calendars = calendars;
        this.memberships = memberships;
        this.accounts = accounts;
        this.addresses = addresses;
        this.schools = schools;
        this.mails = mails;
        this.messages = messages;
        this.languages = languages;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /**
     * Sends nothing where the question need not be asked any more, its address was erased, or is known by now to be the
     * person's own.
     *
     * @throws MailNotSentException if the mail server does not take it
     */
    void send(HeadQuestionOrder order) {
        HeadInquiry inquiry = inquiries.get(order.inquiry());
        if (inquiry.address() != null && !isOwn(inquiry)) {
            Locale language = languages.find(order.language()).orElse(languages.english());
            inquiries
                    .newLink(inquiry.id())
                    .map(secret -> mail(inquiry, secret, language))
                    .ifPresent(mails::send);
        }
    }

    private boolean isOwn(HeadInquiry inquiry) {
        return EmailAddress.find(inquiry.address())
                .filter(address ->
                        addresses.tie(memberships.get(inquiry.membership()).teacher(), address) == AddressTie.OWN)
                .isPresent();
    }

    private Mail mail(HeadInquiry inquiry, String secret, Locale language) {
        Membership membership = memberships.get(inquiry.membership());
        Teacher teacher = accounts.get(membership.teacher());
        School school = schools.get(membership.school());
        return new Mail(
                "head-question",
                "head-question." + UUID.randomUUID(),
                new EmailAddress(inquiry.address()),
                language,
                messages.getMessage("mail.head-question.subject", new Object[] {new Unlinked(school.name())}, language),
                Map.of(
                        "teacher",
                        new Unlinked(teacher.fullName()),
                        "role",
                        messages.getMessage("role." + membership.role(), null, language),
                        "school",
                        new Unlinked(school.name()),
                        "town",
                        new Unlinked(school.city()),
                        "link",
                        publicUrl + "/head/" + secret,
                        "until",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language)
                                .format(calendars
                                        .of(applications
                                                .officeOf(inquiry.application())
                                                .orElse(null))
                                        .day(inquiry.expiresAt()))));
    }
}
