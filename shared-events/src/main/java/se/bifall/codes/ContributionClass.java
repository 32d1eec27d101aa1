package se.bifall.codes;

/** What a project is expected to contribute: the six classes that the Region's yearly result of projektstöd is told in. */
public enum ContributionClass {
    KNOWLEDGE_AND_PLANNING,
    SUPPORT_STRUCTURES,
    PRODUCTS_INDIRECTLY,
    PRODUCTS_DIRECTLY,
    ENVIRONMENTS_AND_INFRASTRUCTURE,
    GENERAL_PROMOTION
}
