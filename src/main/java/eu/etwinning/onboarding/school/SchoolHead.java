package eu.etwinning.onboarding.school;

/** Who leads a school, as the register or the teacher who added the school says. */
public record SchoolHead(String name, String email) {
}
