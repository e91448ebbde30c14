package eu.etwinning.onboarding.desk.webapp;

import eu.etwinning.onboarding.OnboardingApplication;
import eu.etwinning.onboarding.OnboardingTest;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.HeadAddresses;
import eu.etwinning.onboarding.application.HeadInquiries;
import eu.etwinning.onboarding.desk.DeskTest;
import eu.etwinning.onboarding.desk.StaffClient;
import eu.etwinning.onboarding.desk.setup.StaffGroups;
import eu.etwinning.onboarding.membership.Memberships;
import eu.etwinning.onboarding.process.Journey;
import eu.etwinning.onboarding.process.Journeys;
import eu.etwinning.onboarding.process.Onboarding;
import eu.etwinning.onboarding.process.TeacherTasks;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each kind of person gets from each page and endpoint, by one table that names them all; and that nobody gets
 * anything from Camunda's API beyond what its own table ({@link DeskTest}) allows. The teacher has a school on the
 * profile and a task; another one has neither.
 */
@OnboardingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndpointMatrixTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(:[^}]*)?}");
    /** Of whoever has signed in. */
    private static final String PAGE_WITH_A_TOKEN = "/profile";

    private static final String ENGINE = "/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private Journeys journeys;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private TeacherTasks teacherTasks;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Applications applications;

    @Autowired
    private HeadInquiries inquiries;

    @Autowired
    private HeadAddresses heads;

    @Autowired
    private WebappAllowList calls;

    @Autowired
    private JdbcClient jdbc;

    /** By the words above the columns of the table. */
    private final Map<String, StaffClient> people = new LinkedHashMap<>();

    private final Map<String, String> places = new LinkedHashMap<>(Map.of(
            "problem", "sign-in-failed", "language", "en", "webapp", "tasklist", "user", "validator.fr@example.org"));

    /** A line of the table. */
    private record Line(String method, String path, String sent, Map<String, Integer> expected) {}

    @BeforeAll
    void peopleAndWhatIsTheirs() throws Exception {
        people.put("nobody", client());
        people.put("teacher", client().signIn("teacher@example.org"));
        people.put("another", client().signIn("another@example.org"));
        people.put("french", staff("validator.fr@example.org", "nso-fr"));
        people.put("polish", staff("validator.pl@example.org", "nso-pl"));
        people.put("central", staff("central@example.org", "central-support"));
        people.put("owner", staff("owner@example.org", StaffGroups.PROCESS_OWNERS));
        people.put("admin", client().signIn("admin@example.org"));
        people.put("keeper", staff("keeper.fr@example.org", "nso-fr-admins"));

        people.get("teacher").page("/way");
        UUID teacher = jdbc.sql("select id from teacher where email = 'teacher@example.org'")
                .query(UUID.class)
                .single();
        long school = aSchool();
        answer(teacher, Map.of("claim", "NEW"));
        answer(teacher, Map.of("country", "FR", "words", "Lycée du Test"));
        answer(teacher, Map.of("school", String.valueOf(school)));
        answer(teacher, Map.of("role", "TEACHER"));
        answer(teacher, Map.of("join", "LATER"));
        onboarding.addSchool(teacher);
        places.put("task", teacherTasks.waitingFor(teacher).get(0).id());
        places.put(
                "membership", memberships.of(teacher, school).orElseThrow().id().toString());

        Journey waiting = applied(school);
        UUID application = applications.openOf(waiting.membership(school).id()).orElseThrow();
        places.put("application", application.toString());
        places.put(
                "secret",
                inquiries
                        .newLink(inquiries.ask(
                                application,
                                heads.byItself(waiting.membership(school).id()),
                                Duration.ofDays(1)))
                        .orElseThrow());
        Journey decided = applied(school).decidedBy("nso-fr").approve("validator.fr@example.org", school);
        places.put(
                "id",
                engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("teacher-onboarding")
                        .latestVersion()
                        .singleResult()
                        .getId());
        places.put(
                "decision",
                applications
                        .decisionsOn(decided.membership(school).id())
                        .get(0)
                        .id()
                        .toString());
    }

    @Test
    @Order(1)
    void everyEndpointIsInTheTable() {
        Set<String> ours = new LinkedHashSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith(ClassUtils.getPackageName(OnboardingApplication.class) + ".")
                    && !handler.getBeanType().getName().contains(".demo.")) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                mapping.getPatternValues()
                        .forEach(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                                .forEach(method -> ours.add(method + " " + (pattern.isEmpty() ? "/" : pattern))));
            }
        });
        assertThat(ours).hasSizeGreaterThan(20);
        assertThat(lines().stream().map(line -> line.method() + " " + line.path()))
                .containsAll(ours);
    }

    @Test
    @Order(2)
    void everybodyGetsWhatTheTableSays() throws Exception {
        List<String> surprises = new ArrayList<>();
        for (Line line : lines()) {
            for (Map.Entry<String, StaffClient> person : people.entrySet()) {
                HttpResponse<String> answer = send(person.getValue(), line);
                if (answer.statusCode() != line.expected().get(person.getKey())) {
                    surprises.add(
                            line.method() + " " + line.path() + ": " + person.getKey() + " got " + answer.statusCode());
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    @Order(3)
    void nothingOfTheEnginesApiIsOpenBeyondTheAllowList() throws Exception {
        List<String[]> all = new ArrayList<>();
        walk(NamedProcessEngineRestServiceImpl.class, "/engine", new ArrayList<>(), all);
        List<String[]> offTheList = all.stream()
                .filter(call ->
                        calls.all().stream().noneMatch(allowed -> allowed.permits(allowed.duties(), call[0], call[1])))
                .toList();
        assertThat(all).as("the engine's API is read as a whole").hasSizeGreaterThan(300);
        assertThat(offTheList).hasSizeGreaterThan(150);
        Map<String, StaffClient> signedIn = new LinkedHashMap<>();
        signedIn.put("teacher", client().signIn("teacher@example.org"));
        for (String member : List.of(
                "validator.fr@example.org",
                "central@example.org",
                "owner@example.org",
                "admin@example.org",
                "keeper.fr@example.org")) {
            signedIn.put(member, client().signIn(member));
        }
        List<String> open = new ArrayList<>();
        for (String[] call : offTheList) {
            for (Map.Entry<String, StaffClient> person : signedIn.entrySet()) {
                int status = person.getValue()
                        .call(call[0], call[1], call[0].equals("GET") ? "" : "{}")
                        .statusCode();
                if (status != 403) {
                    open.add(call[0] + " " + call[1] + ": " + person.getKey() + " got " + status);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    /** Collects method and path of each call that the resource and those below it answer. */
    private static void walk(Class<?> resource, String path, List<Class<?>> above, List<String[]> found) {
        if (above.contains(resource)) {
            return;
        }
        List<Class<?>> here = new ArrayList<>(above);
        here.add(resource);
        for (Method method : resource.getMethods()) {
            Path own = annotation(method, Path.class);
            String at = own == null ? path : path + "/" + own.value().replaceAll("^/+|/+$", "");
            String concrete = at.replaceAll("\\{name[^}]*}", "default").replaceAll("\\{[^}]*}", "x1");
            Stream.of(allAnnotations(method))
                    .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .forEach(http ->
                            found.add(new String[] {http.value(), concrete.replaceFirst("^/engine/default", ENGINE)}));
            boolean leadsOn = own != null
                    && Stream.of(allAnnotations(method))
                            .noneMatch(other -> other.annotationType().isAnnotationPresent(HttpMethod.class));
            if (leadsOn) {
                walk(method.getReturnType(), at, here, found);
            }
        }
    }

    private static <A extends Annotation> A annotation(Method method, Class<A> type) {
        return Stream.of(allAnnotations(method))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    /** Also those of the interface that declares the method. */
    private static Annotation[] allAnnotations(Method method) {
        return Stream.concat(
                        Arrays.stream(method.getAnnotations()),
                        ClassUtils.getAllInterfacesForClassAsSet(method.getDeclaringClass()).stream()
                                .flatMap(declared -> Stream.of(declared.getMethods()))
                                .filter(same -> same.getName().equals(method.getName())
                                        && Arrays.equals(same.getParameterTypes(), method.getParameterTypes()))
                                .flatMap(same -> Arrays.stream(same.getAnnotations())))
                .distinct()
                .toArray(Annotation[]::new);
    }

    private HttpResponse<String> send(StaffClient person, Line line) throws IOException, InterruptedException {
        String path = filled(line.path());
        String page = path.startsWith("/head/") ? path : PAGE_WITH_A_TOKEN;
        if (line.method().equals("GET")) {
            return person.page(line.sent().isEmpty() ? path : path + "?" + line.sent());
        }
        if (line.sent().startsWith("{\"") || line.sent().equals("{}")) {
            return person.submitJson(page, path, line.sent());
        }
        Map<String, String> fields = Stream.of(filled(line.sent()).split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("="))
                .collect(Collectors.toMap(field -> field[0], field -> field[1].replace('+', ' ')));
        return person.submit(page, path, fields);
    }

    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(places.get(place.group(1))));
    }

    private List<Line> lines() {
        List<String> table;
        try (var file = getClass().getResourceAsStream("endpoints.csv")) {
            table = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        List<String> columns = cells(table.get(0));
        assertThat(columns.subList(3, columns.size())).containsExactlyElementsOf(people.keySet());
        return table.stream()
                .skip(1)
                .map(EndpointMatrixTest::cells)
                .map(cells -> {
                    Map<String, Integer> expected = new LinkedHashMap<>();
                    for (int column = 3; column < columns.size(); column++) {
                        expected.put(columns.get(column), Integer.valueOf(cells.get(column)));
                    }
                    return new Line(cells.get(0), cells.get(1).replace("\\|", "|"), cells.get(2), expected);
                })
                .toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    private void answer(UUID teacher, Map<String, Object> answer) {
        teacherTasks.answer(teacher, teacherTasks.waitingFor(teacher).get(0).id(), answer);
    }

    private Journey applied(long school) {
        return journeys.signIn()
                .iAmNew()
                .findSchool("FR", "Lycée du Test")
                .chooseSchool(school)
                .chooseRole("TEACHER")
                .joinNow();
    }

    private long aSchool() {
        return jdbc.sql("""
                        insert into school (country, name, city, kind, status, source, source_id, head_email)
                        values ('FR', 'Lycée du Test', 'Lyon', 'UPPER_SECONDARY', 'CONFIRMED', 'test', 'matrix', 'head@example.org') returning id""").query(Long.class).single();
    }

    private StaffClient client() {
        return new StaffClient("http://localhost:" + port);
    }

    private StaffClient staff(String email, String group) throws Exception {
        return StaffClient.member(engine.getIdentityService(), email, group, "http://localhost:" + port);
    }
}
