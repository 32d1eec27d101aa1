package se.bifall.benchmark.result;

import java.util.Map;
import se.bifall.benchmark.peer.Phase;

/** What a reader has to know to read the table of a phase. */
final class Notes {
    private static final Map<Phase, String> NOTES = Map.of(
            Phase.START,
            "From the start of a process on a log of that size, with everything that follows the log started, to its first"
                    + " accepted command; with the quickest of the compilers alone, a collector on all cores, as"
                    + " `./bifall start` has it, and 48 MB of the heap for what is new; the same for every peer. `bifall start --sample` is the whole of Bifall with its pages, on an empty"
                    + " folder and with the sample: to the first page, which asks who it is, and from logging in there to the list of cases; by `./bifall start`'s own flags; its log comes about when Bifall is built, and is copied.",
            Phase.APPEND,
            "Each writer sends its next command when it has the answer to its last, to cases of its own, on a log of that"
                    + " size; there is no rate to fall behind, so nothing is corrected. One writer warms up for four times as long as it"
                    + " is measured; at the smallest size 2 and 8 writers follow in the same process and warm up for half as long as they are measured. What is written"
                    + " meanwhile makes the log larger than it was when they began, and more writers come to a log that one has written."
                    + " `bifall`, `bifall-desk` and plain JDBC run by `./bifall start`'s own flags, the quickest of the compilers alone; the others by the JVM's; all with 2 GB of heap."
                    + " Commands go to some 400 cases at a time: `bifall-desk` and `axon-tuned` keep the aggregates that they used"
                    + " last, `axon-guide` loads them. `bifall` links every event in its hash chain, in one order, and commits those who wait together;"
                    + " `bifall-desk` decides the whole"
                    + " command besides, and one command may append entries of ledgers too. Nothing of that is"
                    + " subtracted. `bifall-desk` is the like of `axon-guide`, which decides by its aggregate; `bifall` is the"
                    + " like of a store. `jdbc-upsert` and `postgresql-upsert` write the read model within the append, which"
                    + " the others do later. Afterwards the log is folded anew and has to hold what was accepted.",
            Phase.LAG,
            "One writer at 200 commands a second, every command with its moment (latencies are counted from then, so that"
                    + " a late answer hides nothing; it warms up for four times as long as it is measured); a reader looks every half millisecond how far the read models have"
                    + " come. The pooled processor of Axon looks for news in an embedded store every 500 ms; `axon-tuned` gives it an executor"
                    + " that waits 10 ms at most. Pekko looks every 50 ms. Flags as in append.",
            Phase.REBUILD,
            "Read models from empty, in a process that has done nothing else, with `-Xmx256m`; peak is the most that the"
                    + " process ever had in memory by the operating system (VmHWM), and of servers of its own what was seen ten"
                    + " times a second with what they share counted once (Pss). `bifall` makes every fact of every case, not"
                    + " three distributions alone, and keeps them in memory, as its default is; `jdbc-upsert`, `postgresql-upsert`"
                    + " and `pekko` write rows that stay, Axon's MongoDB is in memory too. `postgresql` has no read model: it"
                    + " asks the events themselves. JVM flags as in start-up, for every peer and for the limits. At a"
                    + " large size `bifall` is always run, others when what grows at the smaller size says that they need at most a minute.",
            Phase.REBUILD_LIVE,
            "The same with read models that live on: one writer at 200 commands a second meanwhile, as in lag. `-Xmx256m`, JVM flags as in"
                    + " start-up.",
            Phase.QUERY,
            "Each client asks its next question when it has the answer to its last, so nothing is corrected. A table is one dimension by year, all years or one; as-of is"
                    + " all three distributions as the log knew them at the end of a day drawn from the"
                    + " log's years, when a quarter of its cases are under way. The first answers, slow in a process that is not warm, are included. Before"
                    + " it is asked, `bifall` folds the ends of quarters, as it does by itself some seconds after the start and then each hour:"
                    + " how long that took stands beside its first line. The others do nothing beforehand. What was recorded by a day is the beginning"
                    + " of the log, and they read no further; but for `postgresql` and `occurrent`, which look at every event."
                    + " Who"
                    + " needs 10 s for one past day isn't asked for it by eight at once. Flags as in append, and 1 GB of heap; but up to 30 000 cases `bifall` has the 512 MB that `./bifall start` gives it. Who takes part at a large size: as in rebuild.",
            Phase.RESTART,
            "A process that takes the commands of eight writers, its read models following, is killed with kill -9 at another moment each time, so that some are under way together, and everything that was acknowledged of each writer has to be there, event by event; seconds are from the start"
                    + " of the next to its first right answer: nothing that was acknowledged lost, nothing twice. Axon's documents are in memory here and gone with the"
                    + " process, so it replays all; `axon-guide` before that waits until the claims of who was killed have run out, ten seconds. JVM flags as in"
                    + " start-up.");

    private Notes() {}

    static String of(Phase phase) {
        return NOTES.getOrDefault(phase, "");
    }
}
