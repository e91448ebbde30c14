package eu.etwinning.onboarding.desk.office;

import eu.etwinning.onboarding.application.OfficeStatistics;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.desk.signin.StaffMember;
import eu.etwinning.onboarding.process.StraightforwardCases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How an office stands, and the straightforward cases that it may approve at once. */
@Controller
@RequestMapping("/desk")
class OfficePage {

    private final OfficeStatistics statistics;
    private final StraightforwardCases cases;
    private final BulkApproval bulkApproval;
    private final OfficeCalendars calendars;

    OfficePage(
            OfficeStatistics statistics,
            StraightforwardCases cases,
            BulkApproval bulkApproval,
            OfficeCalendars calendars) {
        this.statistics = statistics;
        this.cases = cases;
        this.bulkApproval = bulkApproval;
        this.calendars = calendars;
    }

    @GetMapping
    String show(StaffMember member, Model model) {
        model.addAttribute("zone", calendars.sharedBy(member.groups()).zone())
                .addAttribute("figures", statistics.of(member.groups()))
                .addAttribute("cases", cases.waitingFor(member.user(), member.groups(), BulkApproval.MOST));
        return "desk/office";
    }

    /**
     * @param applications the ids of those to approve
     * @throws java.util.NoSuchElementException if one of them is none of the member's office; then nothing is approved
     */
    @PostMapping("/approvals")
    String approve(
            StaffMember member,
            @RequestParam(name = "application", defaultValue = "") Set<UUID> applications,
            RedirectAttributes next) {
        if (applications.isEmpty() || applications.size() > BulkApproval.MOST) {
            next.addFlashAttribute("choose", true);
        } else {
            List<BulkLine> lines = bulkApproval.approve(member, new LinkedHashSet<>(applications));
            next.addFlashAttribute("lines", new ArrayList<>(lines))
                    .addFlashAttribute(
                            "approved",
                            lines.stream().filter(BulkLine::isApproved).count());
        }
        return "redirect:/desk";
    }
}
