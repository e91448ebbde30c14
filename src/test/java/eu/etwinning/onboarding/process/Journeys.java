package eu.etwinning.onboarding.process;

import eu.etwinning.onboarding.membership.Memberships;
import org.camunda.bpm.engine.ProcessEngine;

import java.util.UUID;

/** Begins journeys, each of another teacher. */
public class Journeys {

    private final Onboarding onboarding;
    private final TeacherTasks tasks;
    private final Memberships memberships;
    private final ProcessEngine engine;

    public Journeys(Onboarding onboarding, TeacherTasks tasks, Memberships memberships, ProcessEngine engine) {
        this.onboarding = onboarding;
        this.tasks = tasks;
        this.memberships = memberships;
        this.engine = engine;
    }

    /** The journey of a teacher who has not signed in yet. */
    public Journey begin() {
        return new Journey(onboarding, tasks, memberships, engine);
    }

    /** The journey of a teacher who has signed in with an address that nobody has used. */
    public Journey signIn() {
        return begin().signIn(UUID.randomUUID() + "@example.org");
    }
}
