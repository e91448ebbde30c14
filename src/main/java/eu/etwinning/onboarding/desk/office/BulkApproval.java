package eu.etwinning.onboarding.desk.office;

import eu.etwinning.onboarding.application.OpenApplication;
import eu.etwinning.onboarding.application.OpenApplications;
import eu.etwinning.onboarding.desk.signin.StaffMember;
import eu.etwinning.onboarding.process.BulkResult;
import eu.etwinning.onboarding.process.StraightforwardCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Approves several cases one after the other, each in a transaction of its own: what becomes of one is nothing to the
 * others.
 */
@Component
class BulkApproval {

    /** More at once would be more than anybody has looked at. */
    static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(BulkApproval.class);

    private final OpenApplications applications;
    private final StraightforwardCases cases;

    BulkApproval(OpenApplications applications, StraightforwardCases cases) {
        this.applications = applications;
        this.cases = cases;
    }

    /**
     * @return what became of each, in their order
     * @throws java.util.NoSuchElementException if one of them is none of the member's office; then none is approved
     */
    List<BulkLine> approve(StaffMember member, Collection<UUID> ids) {
        List<OpenApplication> all = ids.stream()
                .map(id -> applications.get(member.groups(), id).orElseThrow())
                .toList();
        return all.stream()
                .map(application ->
                        new BulkLine(application.teacher(), application.school(), approve(member, application)))
                .toList();
    }

    private BulkResult approve(StaffMember member, OpenApplication application) {
        try {
            return cases.approve(application, member.user(), member.groups());
        } catch (RuntimeException failed) {
            LOG.warn("The application {} was not approved with others", application.id(), failed);
            return BulkResult.FAILED;
        }
    }
}
