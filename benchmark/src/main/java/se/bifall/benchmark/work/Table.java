package se.bifall.benchmark.work;

/** Answers one cross-table at a time. */
@FunctionalInterface
public interface Table {
    Cells of(Query query) throws Exception;
}
