package se.bifall.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The database's own rule: an event is never changed and never removed. Named in {@code append-only.sql}. */
public final class AppendOnly implements Trigger {
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("Händelseloggen kan bara växa: en händelse ändras eller tas aldrig bort.", "23000");
    }
}
