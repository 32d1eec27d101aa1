package se.bifall.region;

/** What a support type demands before it may be approved; each has its rule on the command side. */
public enum Demand {
    /** Exactly one primary RUS priority (2003:596 3 §). */
    PRIORITY,
    /** Jämställd och jämlik inkludering, and minimised impact on climate and environment. */
    GATES,
    /** The five tests of Sammanhållen region are made. */
    COHESION,
    /** At most half of the expenditure (2003:596 5 §). */
    HALF_FUNDING,
    /** Applied before the measure starts (2022:1467 6 §, 2022:1468 8 §). */
    APPLIED_BEFORE_START,
    /** No tax debt, liquidation or bankruptcy, with date and source (2022:1467 25 §, 2022:1468 18 §). */
    COMPANY_CHECKS
}
