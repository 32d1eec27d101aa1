package se.bifall.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.bifall.chain.ChainedEvent;
import se.bifall.command.store.GroupCommit.Member;

/** Appends what several units of work bring, linked in the order in which they came, in one transaction. */
final class ChainedAppend implements GroupCommit.Writer<ChainedAppend.Events> {
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

    @Override
    public void commit(List<Member<Events>> group) throws SQLException {
        boolean committed = false;
        try (Connection connection = source.getConnection(); // rolls back when it is closed without a commit
                PreparedStatement insert = connection.prepareStatement(ChainRows.INSERT)) {
            if (group.size() == 1) {
                insert(connection, insert, group.getFirst().what());
            } else {
                for (Member<Events> member : group) {
                    insertOrLeave(connection, insert, member);
                }
            }
            connection.commit();
            committed = true;
        } finally {
            if (!committed) {
                tip.forget();
            }
        }
    }

    private void insertOrLeave(Connection connection, PreparedStatement insert, Member<Events> member)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            insert(connection, insert, member.what());
        } catch (SQLException e) {
            insert.clearBatch();
            connection.rollback(before);
            tip.forget();
            member.failed(e);
        }
    }

    private void insert(Connection connection, PreparedStatement insert, Events events) throws SQLException {
        for (Events.Hashed event : events.all) {
            ChainRows.add(insert, tip.link(connection, event.unlinked(), event.fingerprint()));
        }
        insert.executeBatch();
    }
}
