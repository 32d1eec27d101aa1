package se.bifall.command.axonserver;

import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.ChainedLog;
import se.bifall.chain.Verdict;
import se.bifall.chain.Verdict.Intact;

/** Moves a log into an Axon Server that is empty: every event as it is, in its place, with its links. */
public final class LogCopy {
    /** Events in one transaction: a place is given to all of them or to none. */
    private static final int BATCH = 200;

    private final AxonServer server;
    private final List<ChainedEvent> waiting = new ArrayList<>(BATCH);

    private LogCopy(AxonServer server) {
        this.server = server;
    }

    /**
     * @return the head, the same in both
     * @throws IOException with a Swedish sentence when there is a log already, or this one isn't whole
     */
    public static ChainHead into(AxonServer server, ChainedLog from) throws IOException {
        unlessEmpty(server);
        AxonServerLog to = new AxonServerLog(server);
        Verdict verdict = ChainWalk.over(from, List.of());
        if (!(verdict instanceof Intact(ChainHead head, int witnesses))) {
            throw new IOException("Loggen flyttas inte. " + verdict.sentence());
        }
        LogCopy copy = new LogCopy(server);
        from.walk(copy::take);
        copy.flush();
        Verdict moved = ChainWalk.over(to, List.of(head));
        if (!moved.isIntact()) {
            throw new IOException("Loggen blev inte den samma i Axon Server. " + moved.sentence());
        }
        return head;
    }

    /** @throws IOException with a Swedish sentence when there is a log already */
    public static void unlessEmpty(AxonServer server) throws IOException {
        long events = new AxonServerLog(server).head();
        if (events > 0) {
            throw new IOException("Axon Server har redan en logg, med " + events
                    + " händelser. En logg flyttas bara till en som är tom.");
        }
    }

    private boolean take(ChainedEvent event) {
        waiting.add(event);
        if (waiting.size() == BATCH) {
            flush();
        }
        return true;
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        AppendEventsTransaction transaction = server.events().startAppendEventsTransaction();
        waiting.forEach(
                event -> transaction.appendEvent(KeptEvent.of(event, Objects.requireNonNull(event.streamHash()))));
        AxonServer.await(transaction.commit());
        waiting.clear();
    }
}
