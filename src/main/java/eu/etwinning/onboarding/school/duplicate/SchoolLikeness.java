package eu.etwinning.onboarding.school.duplicate;

import eu.etwinning.onboarding.school.LikelyDuplicate;
import eu.etwinning.onboarding.school.LikelyDuplicate.Reason;
import eu.etwinning.onboarding.school.NewSchool;
import eu.etwinning.onboarding.school.School;
import eu.etwinning.onboarding.school.SchoolMatch;
import eu.etwinning.onboarding.school.search.SchoolWords;
import eu.etwinning.onboarding.school.search.TypingError;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How likely a new school is one that the register has, and what speaks for it. */
@Component
public class SchoolLikeness {

    /** How much the likeness of the names says: in one place nearly all; elsewhere little, since patrons are shared. */
    private static final double IN_ONE_PLACE = 0.9;

    private static final double PLACE_UNKNOWN = 0.7;
    private static final double ELSEWHERE = 0.4;
    private static final double SCHOOL_NUMBER = 0.95;
    private static final double WEBSITE = 0.7;
    private static final double ADDRESS = 0.6;

    private final SchoolWords words;

    SchoolLikeness(SchoolWords words) {
        this.words = words;
    }

    /** @param candidate a school of the register, with how well the search likes its name */
    public LikelyDuplicate of(NewSchool school, SchoolMatch candidate) {
        School other = candidate.school();
        List<Reason> reasons = new ArrayList<>();
        boolean sameName = names(school)
                .anyMatch(name -> Stream.concat(Stream.of(other.name()), candidate.otherNames().stream())
                        .anyMatch(theirs -> same(school, name, theirs)));
        boolean sameTown = alike(school, school.city(), other.city());
        boolean samePostalCode = same(school, school.postalCode(), other.postalCode());
        boolean samePlace = sameTown || samePostalCode;
        boolean sameAddress = samePlace && same(school, school.address(), other.address());
        boolean sameWebsite = !school.website().isBlank() && school.website().equalsIgnoreCase(other.website());
        boolean sameSchoolNumber = same(school, school.schoolNumber(), other.schoolNumber());
        Set<Integer> numbers = words.numbers(school.country(), school.name());
        add(reasons, sameName, Reason.SAME_NAME);
        add(reasons, !sameName && candidate.score() > 0, Reason.NAME_ALIKE);
        add(
                reasons,
                !numbers.isEmpty() && numbers.equals(words.numbers(other.country(), other.name())),
                Reason.SAME_NUMBER);
        add(reasons, sameTown, Reason.SAME_TOWN);
        add(reasons, samePostalCode, Reason.SAME_POSTAL_CODE);
        add(reasons, sameAddress, Reason.SAME_ADDRESS);
        add(reasons, sameWebsite, Reason.SAME_WEBSITE);
        add(reasons, sameSchoolNumber, Reason.SAME_SCHOOL_NUMBER);
        double place = samePlace ? IN_ONE_PLACE : other.city().isBlank() ? PLACE_UNKNOWN : ELSEWHERE;
        double unlikely = (1 - (sameName ? 1 : candidate.score()) * place)
                * (sameAddress ? 1 - ADDRESS : 1)
                * (sameWebsite ? 1 - WEBSITE : 1)
                * (sameSchoolNumber ? 1 - SCHOOL_NUMBER : 1);
        return new LikelyDuplicate(other, 1 - unlikely, List.copyOf(reasons));
    }

    private static Stream<String> names(NewSchool school) {
        return Stream.of(school.name(), school.publicName());
    }

    private boolean same(NewSchool school, String one, String other) {
        Set<String> said = words.said(school.country(), one);
        return !said.isEmpty() && said.equals(words.said(school.country(), other));
    }

    /** The same, or a typing error in each word at the most. */
    private boolean alike(NewSchool school, String one, String other) {
        List<String> ours = List.copyOf(words.said(school.country(), one));
        List<String> theirs = List.copyOf(words.said(school.country(), other));
        if (ours.isEmpty() || ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (!ours.get(i).equals(theirs.get(i)) && !TypingError.between(ours.get(i), theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<Reason> reasons, boolean holds, Reason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
