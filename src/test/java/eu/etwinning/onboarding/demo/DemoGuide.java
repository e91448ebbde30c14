package eu.etwinning.onboarding.demo;

import java.util.stream.Stream;

/** What somebody who just started the demo wants to know. */
class DemoGuide {

    private final String application;
    private final String euLogin;
    private final String database;

    DemoGuide(String application, String euLogin, String database) {
        this.application = application;
        this.euLogin = euLogin;
        this.database = database;
    }

    String text() {
        return """

                The demo is ready.

                Open
                  %-45s the teacher's way: start here
                  %-45s Tasklist, for validators
                  %-45s how the office stands and what it decided, for validators
                  %-45s the diagrams that are live, for the process owner
                  %-45s who is of the staff, for the administrator
                  %-45s all mails that were sent
                  %s

                Sign in as (or with any other address)
                %s

                Everything is kept in data/. Stop with Ctrl+C.
                """.formatted(
                        application + "/",
                        application + "/camunda/app/tasklist/",
                        application + "/desk",
                        application + "/definitions",
                        application + "/desk/staff",
                        euLogin + "/mailbox",
                        database,
                        String.join("\n", people().toList()));
    }

    private static Stream<String> people() {
        return DemoPeople.everybody().map(person -> "  %-45s %s".formatted(person.email(), person.about()));
    }
}
