package se.bifall.region;

import java.util.List;

/**
 * How long personal data is kept before it may be disposed of (gallring, arkivlagen 10 §).
 *
 * @param yearsAfterEnd counted from the day a case ended
 * @param afterDecision longer or other times that an ordinance sets, counted from the last decision to grant
 */
public record Retention(int yearsAfterEnd, String source, List<AfterDecision> afterDecision) {
    /** @param ordinance SFS number of the ordinance the support was given under */
    public record AfterDecision(String ordinance, int years, String source) {}
}
