package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.account.Teacher;
import eu.etwinning.onboarding.membership.Role;
import eu.etwinning.onboarding.process.LateClaims;
import eu.etwinning.onboarding.process.OfferedRoles;
import eu.etwinning.onboarding.process.Onboarding;
import eu.etwinning.onboarding.process.TeacherTasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.util.UUID;

/**
 * The teacher's schools, and what can be done with each. Everything done here enters the diagram by its message start.
 */
@Controller
@RequestMapping("/profile")
class ProfilePage {

    private final ProfileSchools schools;
    private final ProfileOldAccounts oldAccounts;
    private final TeacherTasks tasks;
    private final Onboarding onboarding;
    private final OfferedRoles roles;
    private final LateClaims lateClaims;

    ProfilePage(
            ProfileSchools schools,
            ProfileOldAccounts oldAccounts,
            TeacherTasks tasks,
            Onboarding onboarding,
            OfferedRoles roles,
            LateClaims lateClaims) {
        this.schools = schools;
        this.oldAccounts = oldAccounts;
        this.tasks = tasks;
        this.onboarding = onboarding;
        this.roles = roles;
        this.lateClaims = lateClaims;
    }

    @GetMapping
    String show(Teacher teacher, Model model) {
        model.addAttribute("teacher", teacher)
                .addAttribute("schools", schools.of(teacher.id()))
                .addAttribute("waiting", tasks.waitingFor(teacher.id()))
                .addAttribute("oldAccount", oldAccounts.of(teacher.id()));
        return "portal/profile";
    }

    @PostMapping("/old-account")
    String claimOldAccount(Teacher teacher) {
        lateClaims.begin(teacher.id());
        return "redirect:/way";
    }

    @PostMapping("/schools")
    String addSchool(Teacher teacher) {
        onboarding.addSchool(teacher.id());
        return "redirect:/way";
    }

    @PostMapping("/schools/{membership}/apply")
    String apply(Teacher teacher, @PathVariable UUID membership) {
        onboarding.applyForETwinning(teacher.id(), membership);
        return "redirect:/way";
    }

    @GetMapping("/schools/{membership}/role")
    String askForRole(Teacher teacher, @PathVariable UUID membership, Model model) {
        model.addAttribute("school", schools.get(teacher.id(), membership)).addAttribute("roles", roles.all());
        return "portal/change-role";
    }

    /** @param confirmed that the teacher knows what the role takes away */
    @PostMapping("/schools/{membership}/role")
    String changeRole(
            Teacher teacher,
            @PathVariable UUID membership,
            @RequestParam Role role,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model) {
        ProfileSchool school = schools.get(teacher.id(), membership);
        if (!roles.all().contains(role)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such role");
        }
        if (!confirmed && schools.wouldClose(school, role)) {
            model.addAttribute("school", school).addAttribute("role", role);
            return "portal/confirm-role";
        }
        onboarding.changeRole(teacher.id(), membership, role);
        return "redirect:/way?saved";
    }

    @GetMapping("/schools/{membership}/leave")
    String askToLeave(Teacher teacher, @PathVariable UUID membership, Model model) {
        ProfileSchool school = schools.get(teacher.id(), membership);
        model.addAttribute("school", school).addAttribute("onlyAccess", schools.isOnlyAccess(school));
        return "portal/leave-school";
    }

    @PostMapping("/schools/{membership}/leave")
    String leave(Teacher teacher, @PathVariable UUID membership) {
        onboarding.leaveSchool(teacher.id(), membership);
        return "redirect:/profile?saved";
    }
}
