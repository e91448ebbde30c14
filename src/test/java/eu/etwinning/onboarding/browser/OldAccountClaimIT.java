package eu.etwinning.onboarding.browser;

import eu.etwinning.onboarding.demo.EuLoginPerson;
import eu.etwinning.onboarding.demo.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A teacher who signs in with another address than on the old platform comes to the old account, on a phone. */
class OldAccountClaimIT extends PortalInBrowser {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    private Mailbox mailbox;

    @Test
    void aTeacherNamesTheOldAddressTypesTheCodeAndSeesHerProjects() {
        anOldAccount("lea.old@example.org", "Léa", "FR");
        try (TeacherInBrowser teacher = phone()) {
            teacher.signIn("lea.new@example.org");
            teacher.readsHeading("We found no old eTwinning account");
            teacher.reads("lea.new@example.org");
            teacher.choose("Yes, with another address, and I can read mail there");
            teacher.fill("Your old e-mail address", "lea.old");
            teacher.press("Continue");
            teacher.reads("This is not a complete e-mail address");
            teacher.fill("Your old e-mail address", "Lea.Old@example.org");
            teacher.keepPicture("phone-claim-by-code");
            teacher.press("Continue");

            teacher.readsHeading("Enter the code");
            teacher.reads("If there is an old eTwinning account with the address");
            teacher.reads("Lea.Old@example.org");
            teacher.keepPicture("phone-enter-claim-code");
            String code = codeMailedTo("lea.old@example.org");
            teacher.fill("The code of six digits", code.equals("000000") ? "111111" : "000000");
            teacher.press("Continue");
            teacher.reads("This was not the right code.");
            teacher.reads("You can try 4 more times.");
            teacher.keepPicture("phone-enter-claim-code-wrong");
            teacher.fill("The code of six digits", code);
            teacher.press("Continue");

            teacher.readsHeading("We found your old eTwinning account");
            teacher.reads("Bread of Europe (2019), as founder");
            teacher.readsHeading("Find your school");
            teacher.keepPicture("phone-claimed");
            assertThat(teacher.mustScrollSideways()).isFalse();
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void aTeacherWhoseMailboxIsLostAsksForHelpAndTheValidatorLinksTheAccount() {
        anOldAccount("ewa.old@example.org", "Ewa", "PL");
        staff("ewa.validator@example.org", "nso-pl");
        staff("marco.validator@example.org", "nso-it");
        try (TeacherInBrowser teacher = phone();
                StaffInBrowser validator = staff();
                StaffInBrowser stranger = staff()) {
            teacher.signIn("ewa.new@example.org");
            teacher.choose("Yes, but I cannot read mail at that address any more");
            teacher.fill("Your name at that time", "Ewa Duwal");
            teacher.select("Country where you worked at that time", "Poland");
            teacher.fill("Your school at that time", "École Jean Moulin");
            teacher.fill("The title of a project", "Bread of Europe");
            teacher.keepPicture("phone-claim-by-help");
            teacher.press("Continue");
            teacher.readsHeading("Find your school");
            teacher.open("/profile");
            teacher.reads("You asked for help with your old account on");
            teacher.keepPicture("phone-help-asked");

            stranger.signIn("tasklist", "marco.validator@example.org");
            stranger.openFilter("Help with an old account");
            stranger.reads("No task matching filters found");
            validator.signIn("tasklist", "ewa.validator@example.org");
            validator.openFilter("Help with an old account");
            validator.openCase("Ewa New");
            validator.claim();
            validator.reads("ewa.new@example.org");
            validator.reads("Name at that time");
            validator.reads("Ewa Duwal");
            validator.choose("Give the account to this person");
            validator.tryToComplete();
            validator.dismiss();
            validator.reads("Bread of Europe");
            validator.choose("Ewa Duval, ewa.old@example.org");
            validator.keepPicture("tasklist-old-account-help");
            validator.keepPictureOfCase("tasklist-old-account-help-case");
            assertThat(validator.findingsInForm()).isEmpty();
            validator.complete();
            assertThat(validator.refusedCalls()).isEmpty();

            teacher.open("/profile");
            teacher.reads("Bread of Europe (2019), as founder");
            await().until(() -> mailbox.received().stream()
                    .anyMatch(mail -> mail.to().equals("ewa.new@example.org")
                            && mail.text()
                                    .contains("We found your account of the old eTwinning platform and linked it")));
            assertThat(teacher.mustScrollSideways()).isFalse();
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void aTeacherWhoSaidNewLooksForTheOldAccountFromTheProfileAndGoesBackOnce() {
        try (TeacherInBrowser teacher = phone()) {
            teacher.signIn("iga.new@example.org");
            teacher.choose("No, I am new to eTwinning");
            teacher.reads("Nothing is lost if you are not sure");
            teacher.press("Continue");
            teacher.readsHeading("Find your school");
            teacher.open("/profile");
            teacher.press("Find my old account");
            teacher.open("/profile");
            teacher.reads("Find your old account");
            teacher.keepPicture("phone-claim-from-profile");
            teacher.follow("Go on: Find your old account");
            teacher.choose("Yes, with another address, and I can read mail there");
            teacher.fill("Your old e-mail address", "nobody@example.org");
            teacher.press("Continue");
            teacher.readsHeading("Enter the code");
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void whoComesWithTheAddressOfAnotherAccountReadsThatTheOfficeLooksAtIt() {
        staff("central.validator@example.org", "central-support");
        try (TeacherInBrowser first = phone()) {
            first.signIn("shared.address@example.org");
            first.readsHeading("We found no old eTwinning account");
        }
        known(EuLoginPerson.named("Other", "Person", "shared.address@example.org")
                .withSubject("other-subject"));
        try (TeacherInBrowser second = phone();
                StaffInBrowser validator = staff()) {
            second.signIn("shared.address@example.org");
            second.readsHeading("This e-mail address belongs to another account");
            second.reads("The support office has been asked to look at it.");
            second.keepPicture("phone-address-taken");

            validator.signIn("tasklist", "central.validator@example.org");
            validator.openFilter("For central support");
            validator.openCase("Other Person");
            validator.claim();
            validator.choose("Refuse");
            validator.fill("Why, and what the person can do", "This address is a colleague's");
            validator.complete();

            second.open("/way");
            second.reads("This address is a colleague's");
            second.keepPicture("phone-address-taken-refused");
        }
    }

    private String codeMailedTo(String address) {
        await().until(() -> mailTo(address).isPresent());
        Matcher code = CODE.matcher(mailTo(address).orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private Optional<String> mailTo(String address) {
        return mailbox.received().stream()
                .filter(mail -> mail.to().equals(address))
                .map(Mailbox.Mail::text)
                .findFirst();
    }
}
