package se.bifall.codes;

/** Why a person is jävig (förvaltningslagen 16 §, kommunallagen 6 kap. 28 §). The law's own grounds, no free text. */
public enum ConflictGround {
    /** The person or somebody close is a party, or is affected by the decision (FL 16 § 1, KL 6:28 1). */
    PARTY_OR_AFFECTED,
    /** The person or somebody close represents or has represented one who is (FL 16 § 2, KL 6:28 2 and 4). */
    REPRESENTATIVE,
    /** The person took part in the final handling at an authority whose decision is now reviewed (FL 16 § 3). */
    EARLIER_INSTANCE,
    /** The case concerns supervision of an activity that the person is tied to (KL 6:28 3). */
    SUPERVISION,
    /** Another particular circumstance puts impartiality in question (FL 16 § 4, KL 6:28 5). */
    OTHER_CIRCUMSTANCE
}
