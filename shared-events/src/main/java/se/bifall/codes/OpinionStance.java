package se.bifall.codes;

/** What an opinion (yttrande, inspel) comes to. */
public enum OpinionStance {
    SUPPORTS,
    SUPPORTS_WITH_CONDITIONS,
    OPPOSES,
    ABSTAINS
}
