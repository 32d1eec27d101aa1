package se.bifall.query.replay;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not the same at two points.
 *
 * @param fact what it is about
 * @param before null when it was not known
 * @param after null when it is no longer known
 */
public record Difference(
        Fact fact, @Nullable Object before, @Nullable Object after) {}
