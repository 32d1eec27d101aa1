package se.bifall.codes;

/**
 * The share of the costs that a decision pays: its funding out of its budget. What is later given back to the frame
 * lowers the most that can be paid, never the share.
 *
 * @param funding whole funding of the approval, or of the latest amendment
 * @param budget the approved costs that it is a share of
 */
public record SupportShare(Kronor funding, Kronor budget) {
    public static final SupportShare NONE = new SupportShare(Kronor.ZERO, Kronor.ZERO);

    /** What accumulated costs give right to in kronor, payments made included, rounded down and at most {@code net}. */
    public Kronor entitled(Kronor costs, Kronor net) {
        Kronor right = funding.share(costs.exceeds(budget) ? budget : costs, budget);
        return right.exceeds(net) ? net : right;
    }
}
