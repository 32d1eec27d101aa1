package se.bifall.benchmark.peer.axon;

import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Query;

/** A handler of events that keeps documents, and answers from them. */
interface Projection {
    void empty();

    Cells table(Query query);
}
