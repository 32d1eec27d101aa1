package se.bifall.benchmark.phase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Work;

/**
 * What a task is given.
 *
 * @param work what lies in the folder when the task begins
 * @param folder the peer's own; what the task does there is thrown away, but for what loading puts there
 * @param events in that work
 * @param threads writers or clients, where there are some
 * @param lasting how long something that could go on for ever goes on
 * @param round which repetition it is, from 0: each asks of other days
 * @param acknowledged commands that were answered before the process was killed
 * @param say tells whoever started the task, at once
 */
public record Given(
        Peer peer,
        Phase phase,
        Work work,
        Path folder,
        long events,
        int threads,
        Duration lasting,
        int round,
        long acknowledged,
        Consumer<String> say) {

    /** The peer on its folder, with the work in it: what keeps nothing on disk is given it anew. */
    public Session open() throws Exception {
        Session session = peer.open(folder);
        if (!isLoaded() && work.cases() > 0) {
            session.load(work.commands());
        }
        return session;
    }

    /** Whether the work lies in the folder before a task begins. */
    public boolean isLoaded() {
        return peer.durability(phase) != Durability.MEMORY;
    }

    /** What comes before anything is counted: an engine is compiled by then. */
    public Duration warming() {
        return lasting.multipliedBy(4);
    }

    public Given of(Peer other) {
        return new Given(other, phase, work, folder, events, threads, lasting, round, acknowledged, say);
    }

    public Given in(Path other) {
        return new Given(peer, phase, work, other, events, threads, lasting, round, acknowledged, say);
    }

    public Given with(int others) {
        return new Given(peer, phase, work, folder, events, others, lasting, round, acknowledged, say);
    }

    public Given after(long commands) {
        return new Given(peer, phase, work, folder, events, threads, lasting, round, commands, say);
    }
}
