package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.process.ProgressStep;
import eu.etwinning.onboarding.process.TaskGoneException;
import eu.etwinning.onboarding.process.TeacherTask;
import eu.etwinning.onboarding.process.TeacherTasks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** What waits for the teacher now, beside the steps done and to come; where nothing waits, the profile. */
@Controller
class WayPage {

    private final TeacherTasks tasks;
    private final OldAccounts oldAccounts;
    private final String support;

    WayPage(TeacherTasks tasks, OldAccounts oldAccounts, @Value("${onboarding.support-address}") String support) {
        this.tasks = tasks;
        this.oldAccounts = oldAccounts;
        this.support = support;
    }

    /**
     * @param chosen the task to show where several wait; without it, or if it does not wait any more, the latest: what
     *     the teacher was just at goes on
     */
    @GetMapping("/way")
    String show(
            Teacher teacher,
            @RequestParam(name = "task", required = false) String chosen,
            @RequestParam(required = false) String saved,
            Model model) {
        List<TeacherTask> waiting = tasks.waitingFor(teacher.id());
        if (waiting.isEmpty()) {
            return saved == null ? "redirect:/profile" : "redirect:/profile?saved";
        }
        TeacherTask task = waiting.stream()
                .filter(candidate -> candidate.id().equals(chosen))
                .findFirst()
                .orElse(waiting.get(waiting.size() - 1));
        model.addAttribute("teacher", teacher)
                .addAttribute("task", task)
                .addAttribute(
                        "others",
                        waiting.stream().filter(other -> !other.equals(task)).toList())
                .addAttribute("steps", ProgressStep.values())
                .addAttribute("oldAccount", oldAccounts.linkedTo(teacher.id()).orElse(null))
                .addAttribute("support", support);
        return "portal/way";
    }

    @PostMapping("/way/{task}/back")
    String goBack(Teacher teacher, @PathVariable String task) {
        tasks.goBack(teacher.id(), task);
        return "redirect:/way";
    }

    /** Done meanwhile, in another tab perhaps: the page leads to what waits now. */
    @ExceptionHandler
    String gone(TaskGoneException gone) {
        return "redirect:/way";
    }
}
