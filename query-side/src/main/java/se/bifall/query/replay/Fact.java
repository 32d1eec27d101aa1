package se.bifall.query.replay;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was known at a step.
 *
 * @param path tells it from all others, as {@code claims[2].state}
 * @param part the list or the record where it belongs; empty when it is of the whole
 * @param element which of the list, as the number of a claim; null when the part is no list
 * @param name of the field
 */
public record Fact(String path, String part, @Nullable Object element, String name, Object value) {}
