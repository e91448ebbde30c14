package eu.etwinning.onboarding.demo;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import java.util.Map;

/** Lists who can sign in with one click, and takes any other address. */
class LoginPage {

    private final EuLoginPeople people;

    LoginPage(EuLoginPeople people) {
        this.people = people;
    }

    ServerResponse show(ServerRequest request) {
        return ServerResponse.ok()
                .render(
                        "demo/login",
                        Map.of(
                                "people",
                                people.known(),
                                "failed",
                                request.param("error").isPresent()));
    }
}
