package eu.etwinning.onboarding.demo;

import java.util.List;
import java.util.stream.Stream;

/** Who can sign in to the demo with one click. */
final class DemoPeople {

    static final List<DemoTeacher> TEACHERS = List.of(
            new DemoTeacher(
                    "FR",
                    true,
                    person("Claire", "Martin", "claire.martin@example.org", "fr")
                            .about("Teacher in France, with an old eTwinning account")),
            new DemoTeacher(
                    "IT",
                    true,
                    person("Giulia", "Ferrari", "giulia.ferrari@example.org", "it")
                            .about("Teacher in Italy, with an old eTwinning account")),
            new DemoTeacher(
                    "PT",
                    true,
                    person("João", "Santos", "joao.santos@example.org", "pt")
                            .about("Teacher in Portugal, with an old eTwinning account")),
            new DemoTeacher(
                    "ES",
                    false,
                    person("Lucía", "García", "lucia.garcia@example.org", "es")
                            .about("Teacher in Spain, new to eTwinning")),
            new DemoTeacher(
                    "RO",
                    false,
                    person("Elena", "Popescu", "elena.popescu@example.org", "ro")
                            .about("Teacher in Romania, new to eTwinning")),
            new DemoTeacher(
                    "PL",
                    false,
                    person("Anna", "Nowak", "anna.nowak@example.org", "pl")
                            .about("Teacher in Poland, new to eTwinning")),
            new DemoTeacher(
                    "FR",
                    false,
                    person("Nicolas", "Petit", "nicolas.petit@example.org", "fr")
                            .withEmailVerified(false)
                            .about("Teacher whose address EU Login has not verified: is not let in")));

    static final List<DemoStaffMember> STAFF = List.of(
            validator("nso-fr", "France", person("Hélène", "Bernard", "validator.fr@example.org", "fr")),
            validator("nso-it", "Italy", person("Marco", "Bianchi", "validator.it@example.org", "it")),
            validator("nso-es", "Spain", person("Carmen", "Ruiz", "validator.es@example.org", "es")),
            validator("nso-pt", "Portugal", person("Rui", "Pereira", "validator.pt@example.org", "pt")),
            validator("nso-ro", "Romania", person("Andrei", "Ionescu", "validator.ro@example.org", "ro")),
            validator("nso-pl", "Poland", person("Piotr", "Wiśniewski", "validator.pl@example.org", "pl")),
            new DemoStaffMember(
                    "central-support",
                    person("Cem", "Central", "central@example.org", "en")
                            .about("Central support: decides what an office has not decided in time, in Tasklist")),
            new DemoStaffMember(
                    "nso-fr-admins",
                    person("Karim", "Kader", "keeper.fr@example.org", "fr")
                            .about("Keeps the people of the French office")),
            new DemoStaffMember(
                    "process-owners",
                    person("Olga", "Owner", "owner@example.org", "en")
                            .about("Process owner: looks after the diagrams")),
            new DemoStaffMember(
                    "camunda-admin",
                    person("Adam", "Admin", "admin@example.org", "en")
                            .about("Administrator: keeps the people of the staff")));

    private DemoPeople() {}

    static Stream<EuLoginPerson> everybody() {
        return Stream.concat(
                TEACHERS.stream().map(DemoTeacher::person), STAFF.stream().map(DemoStaffMember::person));
    }

    private static DemoStaffMember validator(String office, String country, EuLoginPerson person) {
        return new DemoStaffMember(office, person.about("Validator for " + country + ", in Tasklist"));
    }

    private static EuLoginPerson person(String givenName, String familyName, String email, String locale) {
        return EuLoginPerson.named(givenName, familyName, email).withLocale(locale);
    }
}
