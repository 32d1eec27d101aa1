package se.bifall.benchmark.work;

/** What a log has to come to when it has taken these commands. */
public final class Tally {
    private final SimpleFold fold = new SimpleFold();
    private EventSet events = EventSet.NONE;

    public void add(Command command) {
        command.events().forEach(this::add);
    }

    void add(Stored stored) {
        fold.add(stored.caseId(), stored.event());
        events = events.with(stored.caseId(), stored.sequence());
    }

    public Contents contents() {
        return new Contents(fold.cells(), events);
    }
}
