package se.bifall.benchmark.phase;

/** Something that is done and measured in one process. */
@FunctionalInterface
public interface Task {
    Measured run(Given given) throws Exception;
}
