package eu.etwinning.onboarding.process.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.AddressTie;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.account.TeacherAddresses;
import eu.etwinning.onboarding.application.ApplicationWaits;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.application.HeadInquiry;
import eu.etwinning.onboarding.calendar.OfficeCalendar;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.language.Languages;
import eu.etwinning.onboarding.language.Written;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.deadline.ValidationProperties;
import eu.etwinning.onboarding.process.office.OfficeLanguage;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.LikelyDuplicate;
import eu.etwinning.onboarding.school.LikelyDuplicates;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolStatus;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts together what a validator must see of a case, as the database has it now. */
@Component
public class CaseEvidence {

    /** The engine's column for texts takes no longer one. */
    private static final int LONGEST = 3900;

    private final Memberships memberships;
    private final Accounts accounts;
    private final TeacherAddresses addresses;
    private final OldAccounts oldAccounts;
    private final SchoolRegister schools;
    private final LikelyDuplicates duplicates;
    private final Applications applications;
    private final ApplicationWaits waits;
    private final HeadInquiries inquiries;
    private final OfficeLanguage officeLanguage;
    private final Languages languages;
    private final ValidationProperties properties;
    private final MessageSource messages;
    private final ObjectMapper json;
    private final OfficeCalendars calendars;

    CaseEvidence(
            Memberships memberships,
            Accounts accounts,
            TeacherAddresses addresses,
            OldAccounts oldAccounts,
            SchoolRegister schools,
            LikelyDuplicates duplicates,
            Applications applications,
            ApplicationWaits waits,
            HeadInquiries inquiries,
            OfficeLanguage officeLanguage,
            Languages languages,
            ValidationProperties properties,
            MessageSource messages,
            ObjectMapper json,
            OfficeCalendars calendars) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.addresses = addresses;
        this.oldAccounts = oldAccounts;
        this.schools = schools;
        this.duplicates = duplicates;
        this.applications = applications;
        this.waits = waits;
        this.inquiries = inquiries;
        this.officeLanguage = officeLanguage;
        this.languages = languages;
        this.properties = properties;
        this.messages = messages;
        this.json = json;
        this.calendars = calendars;
    }

    /**
     * By name what lies beside the open task: the evidence, and what Tasklist's lists show of it in columns, in the
     * office's language.
     */
    Map<String, Object> variables(UUID membershipId, UUID application) {
        Membership membership = memberships.get(membershipId);
        OfficeCalendar calendar = calendar(application);
        Evidence evidence = of(membership, application, calendar);
        return Map.of(
                OnboardingProcess.EVIDENCE,
                SpinValues.jsonValue(write(evidence)).create(),
                OnboardingProcess.NEW_SCHOOL,
                evidence.school().status() == SchoolStatus.NEW,
                OnboardingProcess.WAITING_SINCE,
                calendar.day(waits.waitingSince(application)).toString(),
                "teacherName",
                shortened(evidence.person().name()),
                "schoolName",
                shortened(evidence.school().name()),
                "schoolTown",
                shortened(evidence.school().town()),
                "role",
                messages.getMessage("role." + membership.role(), null, officesLanguage(membership)));
    }

    /** What a validator would be shown now. */
    public Evidence now(UUID membership, UUID application) {
        return of(memberships.get(membership), application, calendar(application));
    }

    private Locale officesLanguage(Membership membership) {
        return languages
                .find(officeLanguage.of(schools.get(membership.school())))
                .orElse(languages.english());
    }

    /** Dates are those of the office that has the case. */
    private OfficeCalendar calendar(UUID application) {
        return calendars.of(applications.officeOf(application).orElse(null));
    }

    private Evidence of(Membership membership, UUID application, OfficeCalendar calendar) {
        Teacher teacher = accounts.get(membership.teacher());
        School school = schools.get(membership.school());
        return new Evidence(
                new Evidence.Person(teacher.fullName(), teacher.email().value()),
                oldAccounts.linkedTo(teacher.id()).map(this::old).orElse(null),
                memberships.of(teacher.id()).stream()
                        .filter(other -> !other.id().equals(membership.id()))
                        .map(other -> attached(other, calendar))
                        .toList(),
                memberships.namesakes(teacher.id(), school.country()).stream()
                        .map(accounts::get)
                        .map(other -> lookAlike(other, school, calendar))
                        .toList(),
                shown(school, teacher),
                duplicates.around(school.id()).stream()
                        .map(CaseEvidence::duplicate)
                        .toList(),
                schools.head(school.id())
                        .map(head -> new Evidence.Head(
                                head.name(),
                                head.email(),
                                !head.ofRegister(),
                                head.releasedBy(),
                                whose(head.email(), teacher, school)))
                        .orElse(null),
                attached(membership, calendar),
                inquiries.about(membership.id()).stream()
                        .map(inquiry -> askedHead(inquiry, teacher, school, calendar))
                        .toList(),
                applications.decisionsAbout(teacher.id()).stream()
                        .map(decision ->
                                new Evidence.Past(schools.get(decision.school()).name(), decision))
                        .toList(),
                Math.max(0, properties.mostQuestions() - applications.questionsAsked(application)));
    }

    private Evidence.Old old(OldAccount account) {
        return new Evidence.Old(
                (account.firstName() + " " + account.lastName()).strip(),
                account.email().value(),
                account.schoolName(),
                account.country(),
                account.memberSince(),
                account.projects());
    }

    private Evidence.Attached attached(Membership membership, OfficeCalendar calendar) {
        School school = schools.get(membership.school());
        return new Evidence.Attached(
                school.name(),
                school.city(),
                membership.role(),
                membership.state(),
                calendar.day(membership.stateSince()));
    }

    private Evidence.AskedHead askedHead(HeadInquiry inquiry, Teacher teacher, School school, OfficeCalendar calendar) {
        return new Evidence.AskedHead(
                calendar.day(inquiry.askedAt()),
                inquiry.address(),
                inquiry.source(),
                inquiry.answer(),
                whose(inquiry.address(), teacher, school));
    }

    private Evidence.Whose whose(String written, Teacher teacher, School school) {
        Optional<EmailAddress> address = EmailAddress.find(written);
        if (address.isEmpty()) {
            return null;
        }
        return switch (addresses.tie(teacher.id(), address.get())) {
            case OWN -> Evidence.Whose.APPLICANTS;
            case NAMED -> Evidence.Whose.NAMED_BY_APPLICANT;
            case NONE ->
                school.addedBy() != null && addresses.tie(school.addedBy(), address.get()) == AddressTie.OWN
                        ? Evidence.Whose.OF_WHO_ADDED_THE_SCHOOL
                        : null;
        };
    }

    private Evidence.LookAlike lookAlike(Teacher other, School school, OfficeCalendar calendar) {
        List<Membership> theirs = memberships.of(other.id());
        List<Evidence.LookAlike.Reason> reasons = new ArrayList<>(List.of(Evidence.LookAlike.Reason.SAME_NAME));
        reasons.add(
                theirs.stream()
                                .anyMatch(membership ->
                                        schools.get(membership.school()).id() == school.id())
                        ? Evidence.LookAlike.Reason.SAME_SCHOOL
                        : Evidence.LookAlike.Reason.SAME_COUNTRY);
        return new Evidence.LookAlike(
                other.fullName(),
                other.email().value(),
                reasons,
                theirs.stream()
                        .map(membership -> attached(membership, calendar))
                        .toList());
    }

    private Evidence.Shown shown(School school, Teacher teacher) {
        UUID addedBy = school.addedBy();
        return new Evidence.Shown(
                school.id(),
                school.name(),
                schools.otherNames(school.id()),
                school.address(),
                school.postalCode(),
                school.city(),
                school.country(),
                school.kind(),
                school.schoolNumber(),
                school.website(),
                school.status(),
                school.source(),
                addedBy == null ? null : accounts.get(addedBy).fullName(),
                teacher.id().equals(addedBy),
                school.anotherBecause());
    }

    private static Evidence.Duplicate duplicate(LikelyDuplicate duplicate) {
        School other = duplicate.school();
        return new Evidence.Duplicate(
                other.id(),
                other.name(),
                other.address(),
                other.city(),
                other.schoolNumber(),
                other.status(),
                (int) Math.round(duplicate.score() * 100),
                duplicate.reasons());
    }

    private String write(Evidence evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The evidence cannot be written", e);
        }
    }

    private static String shortened(String text) {
        return new Written(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026").toString();
    }
}
