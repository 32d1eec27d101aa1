package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bifall.chain.ChainedEvent;
import se.bifall.command.store.GroupCommit.Member;

/** Appends what several units of work bring, linked in the order in which they came, in one transaction. */
final class ChainedAppend implements GroupCommit.Writer<ChainedAppend.Events> {
    private static final Logger LOG = LoggerFactory.getLogger(ChainedAppend.class);
    private final DataSource source;
    private final ChainTip tip = new ChainTip();

    ChainedAppend(DataSource source) {
        this.source = source;
    }

    /** What one unit of work appends: all of it or nothing. Each event is encoded and hashed by the one who brings it. */
    static final class Events {
        private final List<Hashed> all = new ArrayList<>();

        @SuppressWarnings("ArrayRecordComponent") // never compared
        private record Hashed(ChainedEvent unlinked, byte[] fingerprint) {}

        void add(ChainedEvent unlinked) {
            all.add(new Hashed(unlinked, unlinked.fingerprint()));
        }
    }

    /** Nobody is told of a taken place before the row that took it is there to stay. */
    @Override
    public void commit(List<Member<Events>> group) throws SQLException {
        Map<Member<Events>, SQLException> left = new LinkedHashMap<>();
        boolean committed = false;
        try (Connection connection = source.getConnection(); // rolls back when it is closed without a commit
                PreparedStatement insert = connection.prepareStatement(ChainRows.INSERT)) {
            if (group.size() == 1) {
                insert(connection, insert, group.getFirst().what());
            } else {
                for (Member<Events> member : group) {
                    insertOrLeave(connection, insert, member, left);
                }
            }
            connection.commit();
            committed = true;
        } catch (SQLException e) {
            if (!committed) {
                throw e;
            }
            LOG.warn("what was committed could not be closed", e);
        } finally {
            if (!committed) {
                tip.forget();
            }
        }
        left.forEach(Member::failed);
    }

    private void insertOrLeave(
            Connection connection,
            PreparedStatement insert,
            Member<Events> member,
            Map<Member<Events>, SQLException> left)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            insert(connection, insert, member.what());
        } catch (SQLException e) {
            if (!SqlStates.isOfTheRow(e)) {
                throw e;
            }
            insert.clearBatch();
            connection.rollback(before);
            tip.forget();
            left.put(member, e);
        }
    }

    private void insert(Connection connection, PreparedStatement insert, Events events) throws SQLException {
        for (Events.Hashed event : events.all) {
            ChainRows.add(insert, tip.link(connection, event.unlinked(), event.fingerprint()));
        }
        insert.executeBatch();
    }
}
