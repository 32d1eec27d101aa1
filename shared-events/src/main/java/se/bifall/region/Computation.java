package se.bifall.region;

/** An indicator that nobody types: it is counted from decided cases, by the definition of that name. */
public enum Computation {
    /** Number of RUS priorities that were granted project money from anslag 1:1. */
    RUS_PRIORITIES_GRANTED,
    /** Share of net företagsstöd of anslag 1:1 that went to the investment area of the indicator, per cent. */
    COMPANY_SUPPORT_TO_AREA,
    /** Share of companies with a granted företagsstöd that are led by women, per cent. */
    COMPANIES_LED_BY_WOMEN,
    /** Share of granted projects that use all three aspects as tools in at least one phase, per cent. */
    PROJECTS_USING_ALL_ASPECTS
}
