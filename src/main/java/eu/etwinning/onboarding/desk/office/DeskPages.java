package eu.etwinning.onboarding.desk.office;

import eu.etwinning.onboarding.desk.people.PeoplePages;
import eu.etwinning.onboarding.desk.setup.StaffGroups;
import eu.etwinning.onboarding.desk.signin.StaffMember;
import eu.etwinning.onboarding.desk.signin.StaffRole;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** What all pages of the desk have in common. */
@ControllerAdvice(assignableTypes = {OfficePage.class, DecisionPages.class, PeoplePages.class})
class DeskPages {

    private final IdentityService identities;

    DeskPages(IdentityService identities) {
        this.identities = identities;
    }

    /** Whether the layout leads to the people, too. */
    @ModelAttribute("keepsPeople")
    boolean keepsPeople(StaffMember member) {
        return member.duties().contains(StaffRole.ADMINISTRATOR)
                || member.duties().contains(StaffRole.OFFICE_ADMINISTRATOR);
    }

    /**
     * By their names, whose pages these are; the layout knows by it that this is the desk. Empty for whoever works for
     * no office.
     */
    @ModelAttribute("offices")
    String offices(StaffMember member) {
        return identities
                .createGroupQuery()
                .groupMember(member.user())
                .groupType(StaffGroups.OFFICE_TYPE)
                .orderByGroupName()
                .asc()
                .list()
                .stream()
                .map(Group::getName)
                .collect(Collectors.joining(", "));
    }

    /** Another office's case looks like one that does not exist. */
    @ExceptionHandler
    void notThere(NoSuchElementException missing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
