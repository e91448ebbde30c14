package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.cluster.OneByOne;
import eu.etwinning.onboarding.notification.TeacherNotices;
import eu.etwinning.onboarding.profile.Memberships;
import org.springframework.stereotype.Component;

/** Tells everybody who has a closed school on their profile, one by one: they may be many, and each is told whatever becomes of the others. */
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

    void tell(SchoolClosedOrder order) {
        oneByOne.run("school-closed", memberships.at(order.school()).stream().filter(other -> !other.teacher().equals(order.refused())).toList(),
                other -> other.id().toString(), other -> notices.schoolClosed(other.id()));
    }
}
