package se.bifall.codes;

/** How material was sent to the party (förvaltningslagen 25 §: the authority chooses the way). */
public enum CommunicationChannel {
    EMAIL,
    LETTER,
    E_SERVICE,
    OTHER
}
