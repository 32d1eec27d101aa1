package se.bifall.region;

/**
 * What is left out of what the Region publishes.
 *
 * @param smallestGroup the fewest companies that a row of a published table may show
 */
public record Publication(int smallestGroup, String source) {
    /** Below five companies nothing is published, unless the Region decides otherwise. */
    public static final int USUAL = 5;
}
