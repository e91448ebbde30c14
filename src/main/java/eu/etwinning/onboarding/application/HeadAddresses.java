package eu.etwinning.onboarding.application;

import eu.etwinning.onboarding.account.AddressTie;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.TeacherAddresses;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolHead;
import eu.etwinning.onboarding.school.SchoolRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
import java.util.UUID;

/**
 * At which addresses heads may be written to: by itself only at the one in the register; at one that a teacher typed
 * when a decision on record has said that the school is one; never at one of the person whom the question is about.
 */
@Service
@Transactional
public class HeadAddresses {

    private final Memberships memberships;
    private final SchoolRegister schools;
    private final TeacherAddresses addresses;
    private final HeadInquiries inquiries;

    HeadAddresses(
            Memberships memberships, SchoolRegister schools, TeacherAddresses addresses, HeadInquiries inquiries) {
        this.memberships = memberships;
        this.schools = schools;
        this.addresses = addresses;
        this.inquiries = inquiries;
    }

    /** Where the way of an office asks about this membership by itself. */
    public HeadChoice byItself(UUID membership) {
        Membership asked = memberships.get(membership);
        Optional<SchoolHead> head = head(asked);
        if (head.isEmpty()) {
            return HeadChoice.none(HeadChoice.Refusal.UNKNOWN);
        }
        if (!head.get().ofRegister()) {
            return HeadChoice.none(HeadChoice.Refusal.NOT_IN_REGISTER);
        }
        HeadChoice choice = known(head.get(), asked, true);
        boolean named = choice.isAsked() && addresses.tie(asked.teacher(), choice.address()) == AddressTie.NAMED;
        return named ? HeadChoice.none(HeadChoice.Refusal.NAMED_BY_APPLICANT) : choice;
    }

    /**
     * Where a validator asks about this membership.
     *
     * @param typed the address that the validator typed; null for the one that is known
     * @param schoolIsRight whether the validator judges the school to be one, which releases the address that a teacher
     *     typed
     */
    public HeadChoice byValidator(UUID membership, String typed, boolean schoolIsRight) {
        Membership asked = memberships.get(membership);
        Optional<SchoolHead> head = head(asked);
        if (typed == null) {
            return head.map(known -> known(known, asked, schoolIsRight))
                    .orElse(HeadChoice.none(HeadChoice.Refusal.UNKNOWN));
        }
        Optional<EmailAddress> address = EmailAddress.find(typed);
        if (address.isEmpty()) {
            return HeadChoice.none(HeadChoice.Refusal.NO_ADDRESS);
        }
        // Typed again it is still only what the teacher says.
        Optional<SchoolHead> same = head.filter(known ->
                EmailAddress.find(known.email()).filter(address.get()::isSameAs).isPresent());
        return same.map(known -> known(known, asked, schoolIsRight))
                .orElseGet(() -> unlessOwnOrTooMany(
                        asked, HeadChoice.at(address.get(), address.get().value(), AddressSource.VALIDATOR)));
    }

    /**
     * A decision on record says that the school is one: the address that the teacher typed who added it may be written
     * to from now on. One that is that teacher's own may not.
     *
     * @return whether it was released now
     */
    public boolean release(UUID membership, UUID decision) {
        long school = schools.get(memberships.get(membership).school()).id();
        return schools.head(school)
                        .filter(head -> !head.mayBeWrittenTo() && isSomebodyElses(head))
                        .isPresent()
                && schools.releaseHead(school, decision);
    }

    private boolean isSomebodyElses(SchoolHead head) {
        return EmailAddress.find(head.email())
                .filter(address -> addresses.tie(head.enteredBy(), address) != AddressTie.OWN)
                .isPresent();
    }

    private Optional<SchoolHead> head(Membership membership) {
        School school = schools.get(membership.school());
        return schools.head(school.id());
    }

    private HeadChoice known(SchoolHead head, Membership asked, boolean released) {
        Optional<EmailAddress> address = EmailAddress.find(head.email());
        if (address.isEmpty()) {
            return HeadChoice.none(HeadChoice.Refusal.NO_ADDRESS);
        }
        HeadChoice choice = unlessOwnOrTooMany(
                asked,
                HeadChoice.at(
                        address.get(),
                        head.email(),
                        head.ofRegister() ? AddressSource.REGISTER : AddressSource.TEACHER));
        if (!choice.isAsked()) {
            return choice;
        }
        if (!head.ofRegister() && addresses.tie(head.enteredBy(), address.get()) == AddressTie.OWN) {
            return HeadChoice.none(HeadChoice.Refusal.OF_WHO_ADDED_THE_SCHOOL);
        }
        return head.mayBeWrittenTo() || released ? choice : HeadChoice.none(HeadChoice.Refusal.NOT_RELEASED);
    }

    private HeadChoice unlessOwnOrTooMany(Membership asked, HeadChoice choice) {
        if (addresses.tie(asked.teacher(), choice.address()) == AddressTie.OWN) {
            return HeadChoice.none(HeadChoice.Refusal.APPLICANTS_OWN);
        }
        return inquiries.limit(asked.teacher(), choice.address()).orElse(choice);
    }
}
