package eu.etwinning.onboarding.desk.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists in which the staff finds cases in Tasklist, in the order in which Tasklist shows them. */
public enum CaseList {
    NEW_APPLICATIONS,
    MINE,
    ANSWERED,
    DUE,
    NEW_SCHOOLS,
    OLD_ACCOUNT_HELP,
    /** What is the central support office's to decide: its own cases, and those of others that were passed on to it. */
    CENTRAL_SUPPORT;

    public static final List<CaseList> OF_NATIONAL_OFFICES =
            Stream.of(values()).filter(list -> list != CENTRAL_SUPPORT).toList();
    /** The others would show it the cases of all offices. */
    public static final List<CaseList> OF_CENTRAL_OFFICE = List.of(CENTRAL_SUPPORT, MINE);
    /** The variables that are shown as columns. */
    static final List<String> COLUMNS = List.of("teacherName", "schoolName", "schoolTown", "role", "waitingSince");

    /** By which the texts and the engine's filter name it, e.g. {@code new-applications}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the text that the list is called by. */
    public String label() {
        return "desk.list." + key();
    }

    /** The key of the text above a column. */
    public static String columnLabel(String variable) {
        return "desk.column." + variable;
    }

    public static Optional<CaseList> withKey(String key) {
        return Arrays.stream(values()).filter(list -> list.key().equals(key)).findFirst();
    }
}
