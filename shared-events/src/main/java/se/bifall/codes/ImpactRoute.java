package se.bifall.codes;

/** Whether an impact comes of the measure itself or of what it leads to. */
public enum ImpactRoute {
    DIRECT,
    INDIRECT
}
