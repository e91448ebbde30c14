package eu.etwinning.onboarding.process.step.school;

import eu.etwinning.onboarding.cluster.OneByOne;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.notification.TeacherNotices;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Tells everybody who has a closed school on their profile, one by one: they may be many, and each is told whatever
 * becomes of the others.
 */
@Component
class TellingOfClosedSchools {

    private final Memberships memberships;
    private final TeacherNotices notices;
    private final OneByOne oneByOne;

    TellingOfClosedSchools(Memberships memberships, TeacherNotices notices, OneByOne oneByOne) {
        this.memberships = memberships;
        this.notices = notices;
        this.oneByOne = oneByOne;
    }

    /**
     * @throws IllegalStateException if somebody could not be told: whoever calls tries again, and who was told is not
     *     told twice
     */
    void tell(SchoolClosedOrder order) {
        List<Membership> untold = oneByOne.run(
                "school-closed",
                memberships.at(order.school()).stream()
                        .filter(other -> !other.teacher().equals(order.refused()))
                        .toList(),
                other -> other.id().toString(),
                other -> notices.schoolClosed(other.id()));
        if (!untold.isEmpty()) {
            throw new IllegalStateException(
                    "%d of those who have school %d on their profile could not be told that it is closed"
                            .formatted(untold.size(), order.school()));
        }
    }
}
