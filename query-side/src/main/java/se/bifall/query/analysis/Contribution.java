package se.bifall.query.analysis;

import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/**
 * One posting's part in a figure.
 *
 * @param above what it adds to the figure, or to its numerator; signed
 * @param below what it adds to the denominator of a derived figure
 */
public record Contribution(CaseFacts facts, Posting posting, long above, long below) {}
