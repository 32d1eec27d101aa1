package se.bifall.codes;

/** What the party did with the material that it was sent. */
public enum PartyAnswer {
    REPLIED,
    /** The party said that it has nothing to add: there is nothing more to wait for. */
    WAIVED
}
