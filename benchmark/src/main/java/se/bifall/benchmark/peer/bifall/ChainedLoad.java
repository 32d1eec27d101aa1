package se.bifall.benchmark.peer.bifall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.DateTimeUtils;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Stored;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.HashChain;
import se.bifall.command.store.LogFolder;

/** Writes a log as a restored backup is written: every event with its links, in one transaction. */
final class ChainedLoad {
    static final String KIND = "GrantCaseAggregate";
    /** As long as a real one. */
    static final String DIGEST = "0123456789abcdef0123456789abcdef";

    private final Map<String, byte[]> streams = new HashMap<>();
    private byte[] log = HashChain.genesis();
    private long position;

    private ChainedLoad() {}

    static void write(Path folder, Iterator<Command> all) throws IOException {
        ChainedLoad load = new ChainedLoad();
        Stream<ChainedEvent> events = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
                .flatMap(command -> command.events().stream())
                .map(load::linked);
        LogFolder.create(folder, events, InputStream.nullInputStream(), InputStream.nullInputStream());
    }

    /** The same for the same event, so that it can be written twice by no peer. */
    static String eventId(Stored stored) {
        return UUID.nameUUIDFromBytes((stored.caseId() + '/' + stored.sequence()).getBytes(UTF_8))
                .toString();
    }

    private ChainedEvent linked(Stored stored) {
        ChainedEvent event = new ChainedEvent(
                0,
                eventId(stored),
                stored.caseId(),
                stored.sequence(),
                KIND,
                stored.name(),
                DateTimeUtils.formatInstant(stored.recordedAt()),
                stored.payload(),
                ("{\"actor\":\"handlaggare\",\"commandId\":\"" + stored.commandId() + "\",\"digest\":\"" + DIGEST
                                + "\"}")
                        .getBytes(UTF_8),
                null,
                null);
        byte[] stream = HashChain.next(streams.getOrDefault(stored.caseId(), HashChain.genesis()), event.fingerprint());
        streams.put(stored.caseId(), stream);
        log = HashChain.next(log, stream);
        return event.linked(++position, stream, log);
    }
}
