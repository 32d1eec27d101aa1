package se.bifall.command.store;

import java.sql.SQLException;
import java.util.Objects;

/** What SQL says of why a statement failed. */
final class SqlStates {
    private static final String DUPLICATE_KEY = "23505";

    private SqlStates() {}

    /** Whether there is one like it already. */
    static boolean isDuplicateKey(SQLException e) {
        return DUPLICATE_KEY.equals(e.getSQLState());
    }

    /** Whether it is the fault of what was to be stored, not of where: the classes 22, data, and 23, constraints. */
    static boolean isOfTheRow(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        return state.startsWith("22") || state.startsWith("23");
    }
}
