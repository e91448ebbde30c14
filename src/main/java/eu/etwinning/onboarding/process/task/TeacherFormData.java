package eu.etwinning.onboarding.process.task;

import eu.etwinning.onboarding.account.Accounts;
import eu.etwinning.onboarding.account.OldAccount;
import eu.etwinning.onboarding.account.OldAccounts;
import eu.etwinning.onboarding.application.Applications;
import eu.etwinning.onboarding.application.Outcome;
import eu.etwinning.onboarding.application.ParticipatingCountries;
import eu.etwinning.onboarding.application.RecordedDecision;
import eu.etwinning.onboarding.language.CountryNames;
import eu.etwinning.onboarding.language.Written;
import eu.etwinning.onboarding.process.deadline.OfficeDays;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.LikelyDuplicate;
import eu.etwinning.onboarding.school.LikelyDuplicates;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolKind;
import eu.etwinning.onboarding.school.SchoolProposals;
import eu.etwinning.onboarding.school.SchoolRegister;
import eu.etwinning.onboarding.school.SchoolStatus;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts that a teacher's form may show, read from the database at the moment the form is shown. A form gets those
 * it mentions and no other: {@code email}, {@code country} and {@code words} (as searched for, else as the old account
 * has them), {@code countryOptions}, {@code schoolOptions}, {@code schoolsFound}, {@code similarFound},
 * {@code duplicateOptions}, {@code proposedName} and all else that was entered of a school to be added,
 * {@code schoolName}, {@code schoolTown}, {@code closedSchool} (the name of the school chosen, if it was closed since,
 * else nothing), {@code question}, {@code officeName}, {@code daysToDecide} (of the office of the school, as "seven
 * days" stand behind "within"), and those of {@link ClaimFormData}.
 */
@Component
public class TeacherFormData {

    private final Accounts accounts;
    private final OldAccounts oldAccounts;
    private final SchoolRegister schools;
    private final SchoolProposals proposals;
    private final LikelyDuplicates duplicates;
    private final Applications applications;
    private final ClaimFormData claimFacts;
    private final CountryNames countryNames;
    private final OfficeDays officeDays;
    private final MessageSource messages;

    TeacherFormData(
            Accounts accounts,
            OldAccounts oldAccounts,
            SchoolRegister schools,
            SchoolProposals proposals,
            LikelyDuplicates duplicates,
            Applications applications,
            ClaimFormData claimFacts,
            CountryNames countryNames,
            OfficeDays officeDays,
            MessageSource messages) {
        this.accounts = accounts;
        this.oldAccounts = oldAccounts;
        this.schools = schools;
        this.proposals = proposals;
        this.duplicates = duplicates;
        this.applications = applications;
        this.claimFacts = claimFacts;
        this.countryNames = countryNames;
        this.officeDays = officeDays;
        this.messages = messages;
    }

    /**
     * @param schema the form
     * @param variables what the running case holds
     */
    public Map<String, Object> mentionedIn(String schema, UUID teacher, Map<String, Object> variables) {
        Map<String, Supplier<Object>> known = known(teacher, variables);
        Map<String, Object> mentioned = new LinkedHashMap<>();
        known.forEach((name, fact) -> {
            if (Pattern.compile("\\b" + name + "\\b").matcher(schema).find()) {
                Object value = fact.get();
                if (value != null) {
                    mentioned.put(name, value instanceof String text ? new Written(text).plain() : value);
                }
            }
        });
        return mentioned;
    }

    /** Every fact there is, read when it is asked for. */
    public Map<String, Supplier<Object>> known(UUID teacher, Map<String, Object> variables) {
        Map<String, Supplier<Object>> known = new LinkedHashMap<>(claimFacts.of(teacher));
        known.put("email", () -> accounts.get(teacher).email().value());
        known.put(
                "country",
                () -> searched(variables, OnboardingProcess.SEARCH_COUNTRY)
                        .or(() -> old(teacher).map(OldAccount::country))
                        .orElse(null));
        known.put(
                "words",
                () -> searched(variables, OnboardingProcess.SEARCH_WORDS)
                        .or(() -> old(teacher).map(OldAccount::schoolName))
                        .orElse(null));
        known.put("countryOptions", this::countryOptions);
        known.put("schoolOptions", () -> schoolOptions(variables));
        known.put("schoolsFound", () -> matches(variables).count());
        known.put("similarFound", () -> similar(variables).count());
        known.put("duplicateOptions", () -> duplicateOptions(teacher));
        known.put("proposedName", () -> proposed(teacher, NewSchool::name));
        known.put("kind", () -> proposed(teacher, school -> school.kind().name()));
        known.put("legalName", () -> proposed(teacher, NewSchool::name));
        known.put("publicName", () -> proposed(teacher, NewSchool::publicName));
        known.put("schoolNumber", () -> proposed(teacher, NewSchool::schoolNumber));
        known.put("address", () -> proposed(teacher, NewSchool::address));
        known.put("postalCode", () -> proposed(teacher, NewSchool::postalCode));
        known.put("town", () -> proposed(teacher, NewSchool::city));
        known.put("region", () -> proposed(teacher, NewSchool::region));
        known.put("website", () -> proposed(teacher, NewSchool::website));
        known.put("headName", () -> proposed(teacher, NewSchool::headName));
        known.put("headEmail", () -> proposed(teacher, NewSchool::headEmail));
        known.put("schoolName", () -> chosenSchool(variables).map(School::name).orElse(null));
        known.put("schoolTown", () -> chosenSchool(variables).map(School::city).orElse(null));
        known.put(
                "closedSchool",
                () -> chosenSchool(variables)
                        .filter(school -> school.status() == SchoolStatus.CLOSED)
                        .map(School::name)
                        .orElse(""));
        known.put("question", () -> question(variables));
        known.put(
                "daysToDecide",
                () -> chosenSchool(variables)
                        .map(school -> message("within.days", officeDays.of(school)))
                        .orElse(null));
        known.put("officeName", () -> variables.get(OnboardingProcess.OFFICE_NAME));
        return known;
    }

    private String proposed(UUID teacher, Function<NewSchool, String> part) {
        return proposals.of(teacher).map(part).orElse(null);
    }

    private static Optional<String> searched(Map<String, Object> variables, String name) {
        return Optional.ofNullable((String) variables.get(name));
    }

    private Optional<OldAccount> old(UUID teacher) {
        return oldAccounts.linkedTo(teacher);
    }

    private List<Map<String, String>> countryOptions() {
        return countryNames.names(ParticipatingCountries.ALL, LocaleContextHolder.getLocale()).entrySet().stream()
                .map(country -> option(country.getKey(), country.getValue()))
                .toList();
    }

    private List<Map<String, String>> schoolOptions(Map<String, Object> variables) {
        List<Map<String, String>> options = new ArrayList<>();
        matches(variables).forEach(school -> options.add(option(String.valueOf(school.id()), describe(school))));
        similar(variables)
                .forEach(school -> options.add(
                        option(String.valueOf(school.id()), message("school-option.similar", describe(school)))));
        options.add(option("SEARCH_AGAIN", message("school-option.search-again")));
        options.add(option("NOT_LISTED", message("school-option.not-listed")));
        return options;
    }

    private List<Map<String, String>> duplicateOptions(UUID teacher) {
        List<Map<String, String>> options = new ArrayList<>();
        proposals
                .of(teacher)
                .map(duplicates::of)
                .orElse(List.of())
                .forEach(duplicate -> options.add(option(
                        String.valueOf(duplicate.school().id()),
                        message("school-option.duplicate", describe(duplicate.school()), reasons(duplicate)))));
        options.add(option(OnboardingProcess.ANOTHER, message("school-option.another")));
        return options;
    }

    private String reasons(LikelyDuplicate duplicate) {
        return duplicate.reasons().stream()
                .map(reason -> message("duplicate." + reason))
                .collect(Collectors.joining(", "));
    }

    /**
     * Namesakes are told apart by town, address, kind and number; whoever searched for another name of the school must
     * see it.
     */
    private String describe(School school) {
        String description = Stream.of(
                        school.name(),
                        school.address(),
                        (school.postalCode() + " " + school.city()).strip(),
                        kind(school),
                        school.schoolNumber())
                .filter(part -> !part.isBlank())
                .map(TeacherFormData::written)
                .collect(Collectors.joining(", "));
        List<String> otherNames = schools.otherNames(school.id()).stream()
                .map(TeacherFormData::written)
                .toList();
        return otherNames.isEmpty()
                ? description
                : message("school-option.other-names", description, String.join(", ", otherNames));
    }

    private String kind(School school) {
        return school.kind() == SchoolKind.UNKNOWN ? "" : message("school-kind." + school.kind());
    }

    private Stream<School> matches(Map<String, Object> variables) {
        return schools(variables, OnboardingProcess.SCHOOL_MATCHES);
    }

    private Stream<School> similar(Map<String, Object> variables) {
        return schools(variables, OnboardingProcess.SIMILAR_SCHOOLS);
    }

    private Stream<School> schools(Map<String, Object> variables, String name) {
        String ids = (String) variables.getOrDefault(name, "");
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .map(schools::find)
                .flatMap(Optional::stream)
                .distinct();
    }

    private Optional<School> chosenSchool(Map<String, Object> variables) {
        // Not a number where the teacher chose to search again or to add one.
        return Optional.ofNullable((String) variables.get(OnboardingProcess.CHOSEN_SCHOOL))
                .filter(chosen -> Character.isDigit(chosen.charAt(0)))
                .map(Long::valueOf)
                .flatMap(schools::find);
    }

    private String question(Map<String, Object> variables) {
        return Optional.ofNullable((String) variables.get(OnboardingProcess.MEMBERSHIP))
                .map(UUID::fromString)
                .flatMap(membership -> applications.decisionsOn(membership).stream()
                        .filter(decision -> decision.outcome() == Outcome.ASKED)
                        .reduce((earlier, later) -> later))
                .map(RecordedDecision::reason)
                .orElse(null);
    }

    private static String written(String text) {
        return new Written(text).toString();
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
