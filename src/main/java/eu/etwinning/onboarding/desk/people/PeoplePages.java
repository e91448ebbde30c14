package eu.etwinning.onboarding.desk.people;

import eu.etwinning.onboarding.desk.signin.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is of the staff: administrators keep everybody, an office's own administrators the people of their office. */
@Controller
@RequestMapping("/desk/staff")
public class PeoplePages {

    private static final int ON_A_PAGE = 20;
    private static final int LAST_PAGE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(PeoplePages.class);

    private final People people;
    private final KeepPeople keepPeople;
    private final GroupChoices groups;

    PeoplePages(People people, KeepPeople keepPeople, GroupChoices groups) {
        this.people = people;
        this.keepPeople = keepPeople;
        this.groups = groups;
    }

    /** @param page from 1, in the order of last names */
    @GetMapping
    String list(
            StaffMember member,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int shown = Math.min(Math.max(page, 1), LAST_PAGE);
        List<Person> found = people.find(Reach.of(member), words, (shown - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        Map<String, GroupChoice> names =
                groups.all().stream().collect(Collectors.toMap(GroupChoice::id, Function.identity()));
        model.addAttribute("words", words.strip())
                .addAttribute("page", shown)
                .addAttribute("names", names)
                .addAttribute("people", found.stream().limit(ON_A_PAGE).toList())
                .addAttribute("more", found.size() > ON_A_PAGE && shown < LAST_PAGE);
        return "desk/people";
    }

    @GetMapping("/new")
    String askWho(StaffMember member, Model model) {
        Reach reach = Reach.of(member);
        // Where there is but one office to give, it is meant.
        Set<String> ticked = reach.everybody() || reach.offices().size() > 1 ? Set.of() : reach.offices();
        return form(reach, new PersonEntry("", "", "", ticked), model);
    }

    @PostMapping
    String add(
            StaffMember member,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam(name = "group", defaultValue = "") Set<String> ticked,
            Model model,
            HttpServletResponse response) {
        PersonEntry entry = new PersonEntry(address, firstName, lastName, ticked);
        try {
            keepPeople.add(Reach.of(member), entry);
        } catch (PersonRefusedException refused) {
            tell(refused, model, response);
            return form(Reach.of(member), entry, model);
        }
        LOG.info("'{}' has added somebody to the groups {}", member.user(), ticked);
        return "redirect:/desk/staff?saved";
    }

    @GetMapping("/people/{user}")
    String show(StaffMember member, @PathVariable String user, Model model) {
        Person person = people.get(Reach.of(member), user).orElseThrow();
        model.addAttribute("person", person);
        return form(Reach.of(member), entry(person), model);
    }

    @PostMapping("/people/{user}")
    String change(
            StaffMember member,
            @PathVariable String user,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam(name = "group", defaultValue = "") Set<String> ticked,
            Model model,
            HttpServletResponse response) {
        PersonEntry entry = new PersonEntry(address, firstName, lastName, ticked);
        try {
            keepPeople.change(Reach.of(member), user, version, entry);
        } catch (PersonRefusedException refused) {
            tell(refused, model, response);
            Person person = people.get(Reach.of(member), user).orElseThrow();
            model.addAttribute("person", person);
            // Whoever has not seen what it is now is shown that.
            return form(Reach.of(member), person.version().equals(version) ? entry : entry(person), model);
        }
        LOG.info("'{}' has changed the user '{}', whose groups are now {}", member.user(), user, ticked);
        return "redirect:/desk/staff?saved";
    }

    @GetMapping("/people/{user}/remove")
    String askWhetherToRemove(StaffMember member, @PathVariable String user, Model model) {
        model.addAttribute("person", people.get(Reach.of(member), user).orElseThrow());
        return "desk/person-remove";
    }

    @PostMapping("/people/{user}/remove")
    String remove(
            StaffMember member,
            @PathVariable String user,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse response) {
        try {
            keepPeople.remove(Reach.of(member), user, version);
        } catch (PersonRefusedException refused) {
            tell(refused, model, response);
            return askWhetherToRemove(member, user, model);
        }
        LOG.info("'{}' has removed the user '{}'", member.user(), user);
        return "redirect:/desk/staff?removed";
    }

    private String form(Reach reach, PersonEntry entry, Model model) {
        List<GroupChoice> given =
                groups.all().stream().filter(group -> reach.gives(group.id())).toList();
        model.addAttribute("entry", entry)
                .addAttribute(
                        "others",
                        given.stream().filter(group -> group.office() == null).toList())
                .addAttribute(
                        "validators",
                        given.stream()
                                .filter(group -> group.office() != null && !group.administrator())
                                .toList());
        return "desk/person";
    }

    private static PersonEntry entry(Person person) {
        return new PersonEntry(
                text(person.shownAddress()),
                text(person.firstName()),
                text(person.lastName()),
                Set.copyOf(person.groups()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void tell(PersonRefusedException refused, Model model, HttpServletResponse response) {
        model.addAttribute("field", refused.field())
                .addAttribute("problem", refused.getMessage())
                .addAttribute("detail", refused.detail());
        response.setStatus((refused.field().equals("all") ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST).value());
    }
}
