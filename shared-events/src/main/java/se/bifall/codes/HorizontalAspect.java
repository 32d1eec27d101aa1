package se.bifall.codes;

/** The horizontal aspects, each judged by itself. */
public enum HorizontalAspect {
    GENDER_EQUALITY,
    DIVERSITY,
    ENVIRONMENT
}
