package eu.etwinning.onboarding.desk.diagram;

import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.definition.DefinitionDifference;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The process owners' pages: what is live, drawn, with what changed and who waits where. */
@Controller
@RequestMapping("/definitions")
class DefinitionPages {

    private final Diagrams diagrams;
    private final OfficeCalendars calendars;

    DefinitionPages(Diagrams diagrams, OfficeCalendars calendars) {
        this.diagrams = diagrams;
        this.calendars = calendars;
    }

    /** Diagrams are of all offices. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return calendars.standard().zone();
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("diagrams", diagrams.all());
        return "desk/definitions";
    }

    @GetMapping("/{id}")
    String version(@PathVariable String id, Model model) {
        LiveDiagram diagram = diagrams.of(id);
        DiagramVersion version = diagram.versions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        DiagramVersion before = diagram.versions().stream()
                .filter(one -> one.version() < version.version())
                .findFirst()
                .orElse(null);
        List<DefinitionDifference> differences = before == null ? List.of() : diagrams.differences(before.id(), id);
        List<WaitingPeople> waiting = diagrams.waiting(id);
        model.addAttribute("diagrams", diagrams.all())
                .addAttribute("diagram", diagram)
                .addAttribute("version", version)
                .addAttribute("before", before)
                .addAttribute("differences", differences)
                .addAttribute("waiting", waiting)
                .addAttribute("names", names(id, before))
                .addAttribute(
                        "drawn",
                        new DrawnFacts(
                                differences.stream()
                                        .collect(inOrder(
                                                DefinitionDifference::element,
                                                difference -> difference.kind().name())),
                                waiting.stream().collect(inOrder(WaitingPeople::element, WaitingPeople::people))));
        return "desk/definition";
    }

    @GetMapping(path = "/{id}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] diagram(@PathVariable String id) {
        return diagrams.bpmn(id);
    }

    @ExceptionHandler
    void notThere(NoSuchElementException missing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static <T, V> Collector<T, ?, Map<String, V>> inOrder(Function<T, String> element, Function<T, V> value) {
        return Collectors.toMap(element, value, (one, other) -> one, LinkedHashMap::new);
    }

    /** A line that was removed is told by the elements of the version in which it was. */
    private Map<String, String> names(String id, @Nullable DiagramVersion before) {
        Map<String, String> names = new HashMap<>(before == null ? Map.of() : diagrams.names(before.id()));
        names.putAll(diagrams.names(id));
        return names;
    }
}
