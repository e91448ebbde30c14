package eu.etwinning.onboarding.browser;

import eu.etwinning.onboarding.demo.EuLoginPerson;
import eu.etwinning.onboarding.demo.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole way as people walk it: in a browser, through EU Login, on the real schools. */
@TestPropertySource(properties = "onboarding.schools.import-shipped=true")
class WholeWayIT extends PortalInBrowser {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Mailbox mailbox;

    @Test
    void aTeacherRecognisesTheSchoolAmongThoseThatLookAlike() {
        try (TeacherInBrowser teacher = phone()) {
            teacher.signIn("iga.wilk@example.org");
            teacher.choose("No, I am new to eTwinning");
            teacher.press("Continue");
            teacher.select("Country of the school", "Poland");
            teacher.fill("Words from the name of the school", "Zespół nieznany");
            teacher.press("Search");
            teacher.choose("My school is not in this list");
            teacher.press("Continue");

            teacher.select("Country", "Poland");
            teacher.select("Kind of school", "Primary school");
            teacher.fill("Official name", "SP 3 im. Jana Pawła II");
            teacher.fill("Name in everyday use", "Trójka");
            teacher.fill("Street and house number", "ul. Wymyślona 1");
            teacher.fill("Postal code", "1010");
            teacher.fill("Town", "Zmyslin");
            teacher.fill("Website", "https://localhost");
            teacher.fill("Name of the head", "Maria Lipa");
            teacher.fill("E-mail address of the head", "head." + UUID.randomUUID() + "@example.org");
            teacher.choose("The information that I give here is true");
            teacher.press("Add this school");
            teacher.reads("This is no postal code of that country. One looks like 00-950.");
            teacher.reads("This is not the complete address of a website");
            teacher.keepPicture("phone-add-school-wrong");
            teacher.fill("Postal code", "");
            teacher.fill("Website", "");
            teacher.press("Add this school");

            teacher.readsHeading("Is it one of these?");
            teacher.choose("No, mine is another school");
            teacher.press("Continue");
            teacher.reads("Please fill this in.");
            teacher.keepPicture("phone-confirm-school");
            teacher.choose("Szkoła Podstawowa nr 3 im. Jana Pawła II");
            teacher.press("Continue");

            teacher.readsHeading("Choose your school");
            teacher.choose("Szkoła Podstawowa nr 3 im. Jana Pawła II");
            teacher.press("Continue");
            teacher.readsHeading("What do you do at this school?");
            assertThat(teacher.mustScrollSideways()).isFalse();
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void aTeacherAddsASchoolAttachesItAppliesAndIsValidated() {
        staff("piotr.lis@example.org", "nso-pl");
        staff("marco.bianchi@example.org", "nso-it");
        try (TeacherInBrowser teacher = phone();
                StaffInBrowser validator = staff();
                StaffInBrowser stranger = staff()) {
            teacher.signIn("zofia.lis@example.org");
            teacher.readsHeading("We found no old eTwinning account");
            teacher.keepPicture("phone-claim-old-account");
            teacher.choose("No, I am new to eTwinning");
            teacher.press("Continue");

            teacher.select("Country of the school", "Poland");
            teacher.fill("Words from the name of the school", "Szkoła pod Lipami Leśna");
            teacher.keepPicture("phone-find-school");
            teacher.press("Search");

            teacher.choose("My school is not in this list");
            teacher.keepPicture("phone-choose-school");
            teacher.press("Continue");

            teacher.readsHeading("Add your school");
            teacher.press("Add this school");
            teacher.reads("Please fill this in.");
            teacher.keepPicture("phone-add-school-errors");
            teacher.select("Country", "Poland");
            teacher.select("Kind of school", "Primary school");
            teacher.fill("Official name", "Szkoła Podstawowa pod Lipami");
            teacher.fill("Name in everyday use", "SP pod Lipami");
            teacher.fill("Street and house number", "ul. Lipowa 1");
            teacher.fill("Town", "Leśna");
            teacher.fill("Name of the head", "Maria Lipa");
            teacher.fill("E-mail address of the head", "head." + UUID.randomUUID() + "@example.org");
            teacher.choose("The information that I give here is true");
            teacher.press("Add this school");

            teacher.choose("Szkoła Podstawowa pod Lipami");
            teacher.press("Continue");
            teacher.choose("Teacher: I teach");
            teacher.keepPicture("phone-choose-role");
            teacher.press("Add the school to my profile");

            teacher.choose("Yes, I apply now");
            teacher.choose("I accept the eTwinning code of conduct");
            teacher.choose("I accept the terms of use");
            teacher.keepPicture("phone-apply");
            teacher.press("Continue");
            teacher.readsHeading("My profile");
            teacher.reads("Waiting for validation by");
            teacher.keepPicture("phone-waiting");
            assertThat(teacher.mustScrollSideways()).isFalse();

            stranger.signIn("tasklist", "marco.bianchi@example.org");
            stranger.openFilter("New applications");
            stranger.reads("No task matching filters found");
            stranger.seesNoCase("Zofia Lis");

            validator.signIn("tasklist", "piotr.lis@example.org");
            validator.openFilter("New applications");
            validator.openCase("Zofia Lis");
            validator.claim();
            validator.unclaim();
            validator.claim();
            validator.reads("zofia.lis@example.org");
            validator.reads("None is linked.");
            validator.reads("New, not confirmed yet.");
            validator.keepPicture("tasklist");
            validator.keepPictureOfCase("tasklist-case");
            for (String tab : new String[] {"History", "Diagram", "Description", "Form"}) {
                validator.openTab(tab);
            }
            validator.choose("Ask the teacher");
            validator.fill("Your question", "   ");
            validator.tryToComplete();
            validator.reads("Please fill this in.");
            validator.keepPicture("tasklist-refused");
            validator.dismiss();
            validator.fill("Your question", "Which class do you teach?");
            validator.complete();

            teacher.open("/way");
            teacher.reads("Which class do you teach?");
            teacher.fill(
                    "Your answer",
                    "Class 3b <script>alert(1)</script> <img src=x onerror=alert(1)> {{evidence}} \"quoted\" \u0645\u062F\u0631\u0633\u0629");
            teacher.keepPicture("phone-question");
            teacher.press("Send my answer");
            teacher.reads("Waiting for validation by");

            validator.openFilter("Mine");
            validator.openCase("Zofia Lis");
            validator.reads(
                    "Class 3b <script>alert(1)</script> <img src=x onerror=alert(1)> {{evidence}} \"quoted\" \u0645\u062F\u0631\u0633\u0629");
            validator.choose("Approve");
            validator.tryToComplete();
            validator.reads("To approve, all three judgements must be yes");
            validator.dismiss();
            validator.judgeAll("Yes");
            validator.keepPictureOfCase("tasklist-case-answered");
            validator.complete();
            validator.seesNoCase("Zofia Lis");
            assertThat(validator.refusedCalls())
                    .as("what the form refused")
                    .hasSize(2)
                    .allMatch(call -> call.endsWith("/submit-form 400"));

            teacher.open("/profile");
            teacher.reads("eTwinning validated");
            teacher.keepPicture("phone-validated");
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void aTeacherWalksTheWholeWayInPolish() {
        staff("piotr.dab@example.org", "nso-pl");
        known(EuLoginPerson.named("Ewa", "Sosna", "ewa.sosna@example.org").withLocale("pl"));
        String[] english = {
            "Continue", "Sign out", "My profile", "Please", "Field ", "school", "code of conduct", "Search", "Loading"
        };
        try (TeacherInBrowser teacher = phone("pl-PL");
                StaffInBrowser validator = staff()) {
            teacher.signIn("ewa.sosna@example.org", "Zaloguj się przez EU Login");
            teacher.readsHeading("Nie znaleźliśmy starego konta eTwinning");
            teacher.choose("Nie, dopiero zaczynam z eTwinningiem");
            teacher.readsNone(english);
            teacher.press("Dalej");

            teacher.readsHeading("Znajdź swoją szkołę");
            teacher.press("Szukaj");
            teacher.reads("Wypełnij to pole.");
            teacher.keepPicture("phone-pl-find-school-errors");
            teacher.readsNone(english);
            teacher.select("Kraj, w którym jest szkoła", "Polska");
            teacher.fill("Słowa z nazwy szkoły", "Ewy Borowej Borowa Góra");
            teacher.press("Szukaj");

            teacher.choose("Mojej szkoły nie ma na tej liście");
            teacher.readsNone(english);
            teacher.press("Dalej");

            teacher.readsHeading("Dodaj swoją szkołę do rejestru");
            teacher.select("Kraj", "Polska");
            teacher.select("Rodzaj szkoły", "Szkoła podstawowa");
            teacher.fill("Oficjalna nazwa", "Szkoła Podstawowa im. Ewy Borowej");
            teacher.fill("Nazwa używana na co dzień", "Borówka");
            teacher.fill("Ulica i numer", "ul. Borowa 7");
            teacher.fill("Kod pocztowy", "1010");
            teacher.fill("Miejscowość", "Borowa Góra");
            teacher.fill("Dyrekcja: imię i nazwisko", "Maria Sosna");
            teacher.fill("Dyrekcja: adres e-mail", "dyrekcja@example.org");
            teacher.choose("Informacje, które tu podaję, są prawdziwe");
            teacher.press("Dodaj tę szkołę");
            teacher.reads("00-950");
            teacher.readsNone(english);
            teacher.keepPicture("phone-pl-add-school");
            teacher.fill("Kod pocztowy", "");
            teacher.press("Dodaj tę szkołę");

            teacher.readsHeading("Wybierz swoją szkołę");
            teacher.choose("Szkoła Podstawowa im. Ewy Borowej");
            teacher.press("Dalej");
            teacher.readsHeading("Co robisz w tej szkole?");
            teacher.choose("Nauczyciel / nauczycielka");
            teacher.readsNone(english);
            teacher.press("Dodaj szkołę do mojego profilu");

            teacher.choose("Tak, zgłaszam się teraz");
            teacher.choose("Akceptuję kodeks postępowania eTwinning");
            teacher.choose("Akceptuję regulamin");
            teacher.readsNone(english);
            teacher.press("Dalej");
            teacher.readsHeading("Mój profil");
            teacher.reads("Czeka na weryfikację");
            teacher.readsNone(english);
            teacher.keepPicture("phone-pl-waiting");

            validator.signIn("tasklist", "piotr.dab@example.org");
            validator.openFilter("New applications");
            validator.openCase("Ewa Sosna");
            validator.claim();
            validator.judgeAll("Yes");
            validator.choose("Approve");
            validator.complete();

            teacher.open("/profile");
            teacher.reads("Zweryfikowano (eTwinning validated)");
            teacher.readsNone(english);
            teacher.keepPicture("phone-pl-validated");
            assertThat(teacher.mustScrollSideways()).isFalse();
            assertThat(teacher.complaints()).isEmpty();
        }
        await("the mails speak Polish, too")
                .untilAsserted(() -> assertThat(mailbox.received())
                        .filteredOn(mail -> mail.to().contains("ewa.sosna@example.org"))
                        .extracting(Mailbox.Mail::subject)
                        .contains(
                                "Witamy w eTwinningu",
                                "Twoja szkoła jest w Twoim profilu",
                                "Mamy Twoje zgłoszenie do eTwinningu",
                                "Masz weryfikację eTwinning (eTwinning validated)"));
    }

    @Test
    void aTeacherWithAnOldAccountSeesWhatWasFoundAndCorrectsCompanyStaff() {
        anOldAccount("lea.duval@example.org", "Léa", "FR");
        try (TeacherInBrowser teacher = desk()) {
            teacher.signIn("Lea.Duval@example.org");
            teacher.readsHeading("We found your old eTwinning account");
            teacher.reads("Bread of Europe (2019), as founder");
            teacher.readsHeading("Find your school");
            teacher.keepPicture("desk-find-school");
            teacher.press("Search");
            teacher.readsHeading("Choose your school");
            teacher.keepPicture("desk-choose-school");
            teacher.choose(anySchoolInFrance());
            teacher.press("Continue");
            teacher.choose("Company Staff");
            teacher.reads("If you work with pupils, please choose another role");
            teacher.press("Add the school to my profile");

            teacher.reads("Not open to your role or school");
            teacher.reads("Your role here is Company Staff");
            teacher.keepPicture("desk-not-open");
            teacher.openMenu("What you can do at");
            teacher.keepPicture("desk-menu");
            teacher.chooseFromMenu("Change role");
            teacher.keepPicture("desk-change-role");
            teacher.choose("Librarian");
            teacher.press("Save my role");
            teacher.readsHeading("You may join eTwinning");
            teacher.choose("Later");
            teacher.press("Continue");

            teacher.reads("Registered");
            teacher.openMenu("What you can do at");
            teacher.chooseFromMenu("Apply for eTwinning");
            teacher.readsHeading("You may join eTwinning");
            teacher.open("/profile");
            teacher.openMenu("What you can do at");
            teacher.chooseFromMenu("Leave this school");
            teacher.keepPicture("desk-leave-school");
            teacher.press("Leave this school");
            teacher.reads("You have no school on your profile yet");
            teacher.press("Add a school");
            teacher.readsHeading("Find your school");
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void aSecondEuLoginAccountWithAKnownAddressIsTakenNowhere() {
        try (TeacherInBrowser first = desk()) {
            first.signIn("one.address@example.org");
            first.readsHeading("We found no old eTwinning account");
        }
        known(EuLoginPerson.named("Other", "Person", "one.address@example.org").withSubject("another-subject"));
        try (TeacherInBrowser second = desk()) {
            second.signIn("one.address@example.org");
            second.readsHeading("This e-mail address belongs to another account");
            second.reads("The support office has been asked to look at it.");
            second.keepPicture("desk-address-taken");
        }
    }

    @Test
    void anAddressThatIsNotVerifiedIsExplained() {
        known(EuLoginPerson.named("Nora", "Neu", "not.verified@example.org").withEmailVerified(false));
        try (TeacherInBrowser teacher = phone()) {
            teacher.signIn("not.verified@example.org");
            teacher.readsHeading("Your e-mail address is not verified yet");
            teacher.keepPicture("phone-not-verified");
        }
    }

    @Test
    void everybodyReadsTheStartPageAndWhereTheDataComesFrom() {
        try (TeacherInBrowser visitor = phone()) {
            visitor.open("/");
            visitor.keepPicture("phone-start");
            visitor.follow("About the data");
            visitor.reads("Licence Ouverte 2.0");
            visitor.reads("OpenStreetMap contributors");
            visitor.keepPicture("phone-about-the-data");
            assertThat(visitor.mustScrollSideways()).isFalse();
            visitor.open("/api");
            visitor.reads("/api/schools");
            assertThat(visitor.complaints()).isEmpty();
            visitor.open("/problem/nonsense");
            visitor.readsHeading("There is no such page");
        }
    }

    private String anySchoolInFrance() {
        return jdbc.sql(
                        "select name from school where country = 'FR' and name like '%JEAN MOULIN%' and city = 'LYON' order by id limit 1")
                .query(String.class)
                .optional()
                .orElse("JEAN MOULIN");
    }
}
