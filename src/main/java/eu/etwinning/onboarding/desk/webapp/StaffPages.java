package eu.etwinning.onboarding.desk.webapp;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What surrounds Camunda's webapps. */
@Controller
class StaffPages {

    @GetMapping({"/camunda", "/camunda/"})
    String webapps() {
        return "redirect:/camunda/app/welcome/";
    }

    /**
     * Shown, with status 403, to whoever signed in but is nobody of the staff; the request forwarded here may have any
     * method.
     */
    @RequestMapping("/staff-only")
    String staffOnly(Model model) {
        return turnedAway("desk.staff-only", model);
    }

    /** The same for whoever may not see what process owners see. */
    @RequestMapping("/process-owners-only")
    String processOwnersOnly(Model model) {
        return turnedAway("definitions.owners-only", model);
    }

    /** The same for whoever keeps nobody of the staff. */
    @RequestMapping("/keepers-only")
    String keepersOnly(Model model) {
        return turnedAway("people.keepers-only", model);
    }

    private static String turnedAway(String texts, Model model) {
        model.addAttribute("texts", texts);
        return "desk/turned-away";
    }
}
