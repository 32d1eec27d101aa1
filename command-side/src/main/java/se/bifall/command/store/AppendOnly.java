package se.bifall.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The database's own rule: what is logged is never changed and never removed. Named where the tables are made. */
public final class AppendOnly implements Trigger {
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("Loggen kan bara växa: det som står där ändras eller tas aldrig bort.", "23000");
    }
}
