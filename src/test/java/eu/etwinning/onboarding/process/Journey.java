package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.EuLoginIdentity;
import eu.etwinning.onboarding.membership.Membership;
import eu.etwinning.onboarding.membership.Memberships;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One teacher walking the way, as the portal and Tasklist would let them. */
public class Journey {

    public static final Map<String, Object> JOIN_NOW =
            Map.of("join", "NOW", "acceptsCodeOfConduct", true, "acceptsTerms", true);

    private final Onboarding onboarding;
    private final TeacherTasks tasks;
    private final Memberships memberships;
    private final ProcessEngine engine;
    private final String subject = UUID.randomUUID().toString();
    private String office = "nso-pl";
    private UUID teacher;

    public Journey(Onboarding onboarding, TeacherTasks tasks, Memberships memberships, ProcessEngine engine) {
        this.onboarding = onboarding;
        this.tasks = tasks;
        this.memberships = memberships;
        this.engine = engine;
    }

    public Journey signIn(String email) {
        return signIn(email, "Nowak");
    }

    public Journey signIn(String email, String lastName) {
        teacher = onboarding
                .signIn(new EuLoginIdentity(subject, new EmailAddress(email), "Anna", lastName, Locale.ENGLISH))
                .teacher()
                .id();
        return this;
    }

    /** Who the teacher is to EU Login. */
    public String subject() {
        return subject;
    }

    /** Whose validators decide; without it, the Polish office's. */
    public Journey decidedBy(String office) {
        this.office = office;
        return this;
    }

    public UUID teacher() {
        return teacher;
    }

    public List<String> waiting() {
        return tasks.waitingFor(teacher).stream().map(TeacherTask::definition).toList();
    }

    public TeacherForm form(String definition) {
        return tasks.form(teacher, task(definition));
    }

    public Journey answer(String definition, Map<String, Object> answer) {
        tasks.answer(teacher, task(definition), answer);
        return this;
    }

    Journey goBack(String definition) {
        tasks.goBack(teacher, task(definition));
        return this;
    }

    /** The engine's id of the task of this kind that waits for the teacher. */
    public String task(String definition) {
        return tasks.waitingFor(teacher).stream()
                .filter(task -> task.definition().equals(definition))
                .findFirst()
                .orElseThrow(() -> new AssertionError(definition + " does not wait; what waits is " + waiting()))
                .id();
    }

    public Journey iAmNew() {
        return answer("claimOldAccount", Map.of("claim", "NEW"));
    }

    /** Cannot read mail at the old address any more. */
    public Journey askForHelp(String country, String oldEmail) {
        return answer(
                "claimOldAccount",
                Map.of(
                        "claim",
                        "BY_HELP",
                        "rememberedName",
                        "Anna Zielińska",
                        "country",
                        country,
                        "rememberedSchool",
                        "Stara szkoła",
                        "rememberedProject",
                        "Bread of Europe",
                        "rememberedEmail",
                        oldEmail));
    }

    public Journey findSchool(String country, String words) {
        return answer("findSchool", Map.of("country", country, "words", words));
    }

    public Journey chooseSchool(long school) {
        return answer("chooseSchool", Map.of("school", String.valueOf(school)));
    }

    public Journey chooseRole(String role) {
        return answer("chooseRole", Map.of("role", role));
    }

    public Journey joinNow() {
        return answer("applyForETwinning", JOIN_NOW);
    }

    public static Map<String, Object> newSchool(String name, String town) {
        Map<String, Object> school = new HashMap<>(Map.of(
                "country",
                "PL",
                "kind",
                "PRIMARY",
                "legalName",
                name,
                "publicName",
                name,
                "region",
                "Mazowieckie",
                "address",
                "ul. Szkolna 1",
                "postalCode",
                "00-001",
                "town",
                town,
                "headName",
                "Jan Kowalski"));
        school.put("headEmail", "head." + UUID.randomUUID() + "@example.org");
        school.put("schoolNumber", "");
        school.put("informationIsTrue", true);
        return school;
    }

    public Membership membership(long school) {
        return memberships.of(teacher, school).orElseThrow();
    }

    /** The onboarding that runs for the teacher, who has only one. */
    public ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("teacher-onboarding")
                .variableValueEquals("teacher", teacher.toString())
                .singleResult();
    }

    /** The case that waits for the validators, or null. */
    public Task validation(long school) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("decideApplication")
                .processVariableValueEquals(
                        "membership", membership(school).id().toString())
                .singleResult();
    }

    /** Makes somebody a validator of the Polish office, if they are none yet. */
    public static void validator(ProcessEngine engine, String user) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createUserQuery().userId(user).count() == 0) {
            identity.saveUser(identity.newUser(user));
        }
        if (identity.createUserQuery().userId(user).memberOfGroup("nso-pl").count() == 0) {
            identity.createMembership(user, "nso-pl");
        }
    }

    /**
     * The validator decides as the map says; where it judges nothing, yes to all three, and no to the membership where
     * it refuses.
     */
    Journey decide(String validator, long school, Map<String, Object> decision) {
        Map<String, Object> answer = new HashMap<>(decision);
        boolean refuses = "REFUSE".equals(decision.get("decision"));
        answer.putIfAbsent("personJudgement", "YES");
        answer.putIfAbsent("schoolJudgement", "YES");
        answer.putIfAbsent("membershipJudgement", refuses ? "NO" : "YES");
        if (refuses) {
            answer.putIfAbsent("refusalReason", "NOT_IN_SCHOOL");
        }
        complete(validator, validation(school).getId(), answer);
        return this;
    }

    public Journey approve(String validator, long school) {
        return decide(validator, school, Map.of("decision", "APPROVE"));
    }

    public Journey ask(String validator, long school, String question) {
        return decide(validator, school, Map.of("decision", "ASK", "reason", question));
    }

    public Journey refuse(String validator, long school, String why) {
        return decide(validator, school, Map.of("decision", "REFUSE", "reason", why));
    }

    public Journey askHead(String validator, long school, String address) {
        return decide(validator, school, Map.of("decision", "ASK_HEAD", "headEmail", address));
    }

    /** The same past every check before it, as if the form had let it through. */
    public void complete(String validator, String task, Map<String, Object> answer) {
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication(validator, List.of(office), List.of(office));
        try {
            engine.getTaskService().complete(task, answer);
        } finally {
            identity.clearAuthentication();
        }
    }
}
