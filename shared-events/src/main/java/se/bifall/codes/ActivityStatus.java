package se.bifall.codes;

/** How far a planned activity has come, in the six words of the annual report (årsrapport 2024, rad 708–724). */
public enum ActivityStatus {
    COMPLETED(Contribution.WHOLLY),
    ON_PLAN(Contribution.WHOLLY),
    PAUSED(Contribution.PARTLY),
    COMPLETED_WITH_DEVIATION(Contribution.PARTLY),
    DELAYED(Contribution.NOT),
    NOT_STARTED(Contribution.NOT);

    /** What an activity adds to its sub-goal. */
    public enum Contribution {
        WHOLLY,
        PARTLY,
        NOT
    }

    private final Contribution contribution;

    ActivityStatus(Contribution contribution) {
        this.contribution = contribution;
    }

    public Contribution contribution() {
        return contribution;
    }
}
