package eu.etwinning.onboarding.portal;

import eu.etwinning.onboarding.application.ParticipatingCountries;
import eu.etwinning.onboarding.school.SchoolSearch;
import eu.etwinning.onboarding.school.SearchTooSlowException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The search of the register for everybody: without sign-in, with a limit for each client. */
@RestController
@RequestMapping(path = "/api/schools", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Schools", description = "The school register")
class SchoolsApi {

    private static final int MOST = 50;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final SchoolSearch search;
    private final RequestLimits limits;
    private final MessageSource messages;

    SchoolsApi(SchoolSearch search, RequestLimits limits, MessageSource messages) {
        this.search = search;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    @ApiResponse(responseCode = "503", description = "The search took too long: fewer words may help")
    @Operation(
            summary = "Find schools",
            description =
                    "The schools of a country that some words probably mean, best first. Nothing plausible is an empty list.")
    @ApiResponse(responseCode = "200", description = "The schools, best first")
    @ApiResponse(responseCode = "400", description = "The country, the words or the limit cannot be used")
    @ApiResponse(responseCode = "429", description = "Too many requests: Retry-After says for how many seconds to wait")
    List<ApiSchool> find(
            @Parameter(
                            description =
                                    "ISO 3166-1 alpha-2 code of a country that takes part in eTwinning (XK for Kosovo)",
                            example = "FR")
                    @RequestParam(defaultValue = "")
                    String country,
            @Parameter(
                            description =
                                    "Words of the name and the town, a postal code or a number, in any order: 2 to 200 characters",
                            example = "jean moulin lyon")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "How many at most, from 1 to 50", example = "10")
                    @RequestParam(name = "limit", defaultValue = "10")
                    String most,
            HttpServletRequest request) {
        limits.search(request);
        String words = q.strip();
        if (!ParticipatingCountries.contains(country)) {
            throw new BadQueryException("api.country");
        }
        if (words.codePointCount(0, words.length()) < SHORTEST || words.codePointCount(0, words.length()) > LONGEST) {
            throw new BadQueryException("api.words");
        }
        if (!most.matches("[1-9]\\d?") || Integer.parseInt(most) > MOST) {
            throw new BadQueryException("api.limit");
        }
        return search.search(country, words, Integer.parseInt(most)).matches().stream()
                .map(ApiSchool::of)
                .toList();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badQuery(BadQueryException bad) {
        return problem(ResponseEntity.badRequest(), HttpStatus.BAD_REQUEST, Objects.requireNonNull(bad.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyRequestsException tooMany) {
        return problem(
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds())),
                HttpStatus.TOO_MANY_REQUESTS,
                "api.too-many");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooSlow(SearchTooSlowException slow) {
        return problem(
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE), HttpStatus.SERVICE_UNAVAILABLE, "api.slow");
    }

    private ResponseEntity<ProblemDetail> problem(
            ResponseEntity.BodyBuilder response, HttpStatus status, String sentence) {
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, messages.getMessage(sentence, null, Locale.ENGLISH)));
    }
}
