package eu.etwinning.onboarding.desk.office;

import eu.etwinning.onboarding.application.DecidedApplication;
import eu.etwinning.onboarding.application.DecidedApplications;
import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.desk.signin.StaffMember;
import eu.etwinning.onboarding.process.Onboarding;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.UUID;

/** The last decisions of an office, to be found again and taken back. */
@Controller
@RequestMapping("/desk/decisions")
class DecisionPages {

    private static final int ON_A_PAGE = 20;
    private static final int LAST_PAGE = 500;
    private static final int LONGEST_REASON = 2000;
    /** What is sought is shorter: a name or a town. */
    private static final int LONGEST_WORDS = 200;

    private final DecidedApplications decided;
    private final Onboarding onboarding;
    private final OfficeCalendars calendars;

    DecisionPages(DecidedApplications decided, Onboarding onboarding, OfficeCalendars calendars) {
        this.decided = decided;
        this.onboarding = onboarding;
        this.calendars = calendars;
    }

    /** @param page from 1 for the newest */
    @GetMapping
    String list(
            StaffMember member,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        String sought = words.strip().substring(0, Math.min(words.strip().length(), LONGEST_WORDS));
        List<DecidedApplication> found = decided.find(member.groups(), sought, (shown - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        model.addAttribute("zone", calendars.sharedBy(member.groups()).zone())
                .addAttribute("words", sought)
                .addAttribute("page", shown)
                .addAttribute("decisions", found.stream().limit(ON_A_PAGE).toList())
                .addAttribute("older", found.size() > ON_A_PAGE && shown < LAST_PAGE);
        return "desk/decisions";
    }

    @GetMapping("/{decision}/take-back")
    String askWhy(StaffMember member, @PathVariable UUID decision, Model model) {
        model.addAttribute("zone", calendars.sharedBy(member.groups()).zone())
                .addAttribute("decided", decided.get(member.groups(), decision).orElseThrow());
        return "desk/take-back";
    }

    /** @param reason for the teacher and the next validator to read */
    @PostMapping("/{decision}/take-back")
    String takeBack(
            StaffMember member,
            @PathVariable UUID decision,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            model.addAttribute("problem", why.isEmpty() ? "missing" : "too-long")
                    .addAttribute("longest", LONGEST_REASON)
                    .addAttribute("reason", why);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return askWhy(member, decision, model);
        }
        if (!onboarding.reopenDecision(member.groups(), decision, member.user(), why)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return askWhy(member, decision, model);
        }
        return "redirect:/desk/decisions?taken-back";
    }
}
