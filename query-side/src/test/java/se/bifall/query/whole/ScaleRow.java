package se.bifall.query.whole;

/**
 * What Bifall is like after so many years. Times in milliseconds unless they are seconds, sizes in bytes.
 *
 * @param start seconds from a process that begins to its first figure: the log is folded
 * @param startPeak most memory resident meanwhile
 * @param table of cross-tables by turns, half of the answers within it
 * @param tableSlow the same, 99 of 100
 * @param recorded the first figure as of a day, as it was known
 * @param legal the first figure as of a day, as it was in law
 * @param commands accepted in a second, asked for by several at once
 * @param command one of them, half within it
 * @param commandSlow the same, 99 of 100
 * @param live reachable in the heap
 * @param rebuild seconds, beside the models that are read
 * @param rebuildPeak most memory resident meanwhile
 */
record ScaleRow(
        int years,
        int cases,
        int events,
        long log,
        double start,
        long startPeak,
        double table,
        double tableSlow,
        double recorded,
        double legal,
        double commands,
        double command,
        double commandSlow,
        long live,
        double rebuild,
        long rebuildPeak) {}
