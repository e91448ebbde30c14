package eu.etwinning.onboarding.school;

/** What a school teaches. UNKNOWN is said of a source's type that no mapping names: the validator decides. */
public enum SchoolKind {
    KINDERGARTEN,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    VOCATIONAL,
    OTHER,
    UNKNOWN
}
