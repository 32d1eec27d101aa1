package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.HashChain;
import se.bifall.memory.Recent;

/**
 * Where the chains end, for the one whose turn it is to append. Remembered between commits, so that an append seldom
 * reads; forgotten when something that was linked is not committed, and then read from the log.
 */
final class ChainTip {
    private static final int STREAMS = 4_096;
    private final Map<String, Link> streams = Recent.atMost(STREAMS);
    private @Nullable End end;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Link(long sequence, byte[] hash) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record End(long position, byte[] hash) {}

    /**
     * The event with its links and with the place that it is stored at, without a gap after the one before it.
     *
     * @param fingerprint of the event
     */
    ChainedEvent link(Connection connection, ChainedEvent event, byte[] fingerprint) throws SQLException {
        byte[] streamHash = HashChain.next(before(connection, event.stream(), event.sequence()), fingerprint);
        End before = end == null ? newest(connection) : end;
        End next = new End(before.position() + 1, HashChain.next(before.hash(), streamHash));
        streams.put(event.stream(), new Link(event.sequence(), streamHash));
        end = next;
        return event.linked(next.position(), streamHash, next.hash());
    }

    /** For a log that has no links yet. */
    static ChainTip ofNothing() {
        ChainTip tip = new ChainTip();
        tip.end = beginning();
        return tip;
    }

    void forget() {
        streams.clear();
        end = null;
    }

    private byte[] before(Connection connection, String stream, long sequence) throws SQLException {
        if (sequence == 0) {
            return HashChain.genesis();
        }
        Link known = streams.get(stream);
        if (known != null && known.sequence() == sequence - 1) {
            return known.hash();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select stream_hash from event_log where stream = ? and sequence = ?")) {
            statement.setString(1, stream);
            statement.setLong(2, sequence - 1);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? orGenesis(row.getBytes(1)) : HashChain.genesis();
            }
        }
    }

    private static End newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select global_index, log_hash from event_log order by global_index desc limit 1");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new End(row.getLong(1), orGenesis(row.getBytes(2))) : beginning();
        }
    }

    private static End beginning() {
        return new End(0, HashChain.genesis());
    }

    /** An event whose link somebody took away: the log goes on, and the walk says where it is broken. */
    private static byte[] orGenesis(byte @Nullable [] hash) {
        return hash == null ? HashChain.genesis() : hash;
    }
}
