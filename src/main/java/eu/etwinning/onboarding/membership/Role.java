package eu.etwinning.onboarding.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a teacher is at a school, e.g. {@code TEACHER}. Process owners may offer further roles in the form and in the
 * table of criteria; to the laws of eTwinning every role is either pedagogical or {@link #COMPANY_STAFF}.
 *
 * @param code capital letters and underscores, 40 at most
 */
public record Role(@JsonValue String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");

    public static final Role TEACHER = new Role("TEACHER");
    public static final Role HEAD_TEACHER = new Role("HEAD_TEACHER");
    public static final Role SCHOOL_PSYCHOLOGIST = new Role("SCHOOL_PSYCHOLOGIST");
    public static final Role LIBRARIAN = new Role("LIBRARIAN");
    public static final Role PEDAGOGUE = new Role("PEDAGOGUE");
    public static final Role OTHER_PEDAGOGICAL_STAFF = new Role("OTHER_PEDAGOGICAL_STAFF");

    /**
     * The platform's word for the non-pedagogical staff; choosing it closes the eTwinning section (notice of FRSE,
     * 2022).
     */
    public static final Role COMPANY_STAFF = new Role("COMPANY_STAFF");

    /** The roles that the platform knows by itself. */
    public static final List<Role> KNOWN = List.of(
            TEACHER, HEAD_TEACHER, SCHOOL_PSYCHOLOGIST, LIBRARIAN, PEDAGOGUE, OTHER_PEDAGOGICAL_STAFF, COMPANY_STAFF);

    /** @throws IllegalArgumentException if the code is none */
    @JsonCreator
    public Role {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("No role: " + code);
        }
    }

    public RoleKind kind() {
        return code.equals("COMPANY_STAFF") ? RoleKind.COMPANY_STAFF : RoleKind.PEDAGOGICAL;
    }

    @Override
    public String toString() {
        return code;
    }
}
