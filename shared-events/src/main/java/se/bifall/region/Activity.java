package se.bifall.region;

/** Something that is planned to be done for a sub-goal during the year. */
public record Activity(String code, String label) {}
