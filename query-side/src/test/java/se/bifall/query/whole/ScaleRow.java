package se.bifall.query.whole;

/**
 * What Bifall is like after so many years. Times in milliseconds unless they are seconds, sizes in bytes.
 *
 * @param start seconds from a process that begins to its first figure: the log is folded
 * @param startWork seconds of processor time for it, which says more on a machine that does other things too
 * @param startPeak most memory resident meanwhile
 * @param tableWork milliseconds of processor time for a cross-table
 * @param table of cross-tables by turns, half of the answers within it
 * @param tableSlow the same, 99 of 100
 * @param recorded processor time for the first figure as of a day, as it was known
 * @param legal processor time for the first figure as of a day, as it was in law
 * @param commands accepted in a second, asked for by several at once
 * @param commandWork milliseconds of processor time for one of them
 * @param command one of them, half within it
 * @param commandSlow the same, 99 of 100
 * @param live reachable in the heap
 * @param rebuild seconds, beside the models that are read
 * @param rebuildWork seconds of processor time for it
 * @param rebuildPeak most memory resident meanwhile
 */
record ScaleRow(
        int years,
        int cases,
        int events,
        long log,
        double start,
        double startWork,
        long startPeak,
        double tableWork,
        double table,
        double tableSlow,
        double recorded,
        double legal,
        double commands,
        double commandWork,
        double command,
        double commandSlow,
        long live,
        double rebuild,
        double rebuildWork,
        long rebuildPeak) {}
