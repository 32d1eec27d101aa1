package se.bifall.codes;

/**
 * Why a decision in somebody's favour is changed (förvaltningslagen 37 §). To the party's disadvantage only the first
 * three will do, or the party's own request.
 */
public enum ChangeGround {
    /** The decision, or the provisions it rests on, reserves the right to revoke it. */
    RESERVATION,
    /** Compelling reasons of safety demand it at once. */
    SAFETY,
    /** The party gave false or misleading information. */
    MISLEADING_INFORMATION,
    AT_THE_PARTYS_REQUEST,
    TO_THE_PARTYS_ADVANTAGE;

    public boolean allowsDisadvantage() {
        return this != TO_THE_PARTYS_ADVANTAGE;
    }
}
