package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses a connection of the application's own, however it is come by. */
class LogRightsTest {
    @TempDir
    private Path folder;

    private HikariDataSource source;

    @BeforeEach
    void open() throws SQLException {
        source = new EventStoreConfiguration().eventLogDataSource(folder);
        execute("insert into event_log (global_index, event_id, stream, sequence, name, revision, payload, context,"
                + " recorded_at) values (1, 'e', 'a1', 0, 'X', '1', X'7b7d', X'7b7d', '2026-11-21T00:00:00Z')");
        execute("insert into read_log values (1, 'a1', 'revisor', 'CASE', '2026-11-21T00:00:00Z', X'00', X'00')");
    }

    @AfterEach
    void close() {
        source.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log set payload = X'00'",
                "delete from event_log",
                "truncate table event_log",
                "truncate table event_log restart identity",
                "drop table event_log",
                "drop table event_log cascade",
                "drop all objects",
                "drop trigger event_log_never_changes",
                "drop trigger event_log_never_shrinks",
                "alter table event_log drop column log_hash",
                "alter table event_log alter column context set null",
                "alter table event_log rename to annat",
                "merge into event_log (global_index, event_id, stream, sequence, name, revision, payload, context,"
                        + " recorded_at) key (global_index) values (1, 'f', 'a1', 0, 'X', '1', X'', X'', '')",
                "create table event_log_being_linked (since timestamp)",
                "create trigger t before insert on event_log for each row call 'se.bifall.command.store.AppendOnly'",
                "create or replace view event_log_2 as select * from event_log",
                "update read_log set person = 'annan'",
                "delete from read_log",
                "truncate table read_log",
                "drop table read_log",
                "drop table preference",
                "create user annan password '' admin",
                "alter user bifall admin true",
                "grant delete on event_log to bifall",
                "set write_delay 500",
                "set mode regular",
                "create alias kor for 'java.lang.System.exit(int)'",
                "script to 'ut.sql'",
                "shutdown"
            })
    void a_connection_of_the_pool_may_do_nothing_but_add_and_read(String sql) throws SQLException {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                        .isIn(ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1, ErrorCode.ADMIN_RIGHTS_REQUIRED));
        assertThat(count("event_log")).isEqualTo(1);
        assertThat(count("read_log")).isEqualTo(1);
    }

    @Test
    void what_people_choose_for_themselves_can_be_changed_and_taken_away() throws SQLException {
        execute("insert into preference values ('a', 'b', 'c', 'd')");
        execute("update preference set content = 'e'");
        execute("delete from preference");

        assertThat(count("preference")).isZero();
    }

    /** Rights that somebody gave by hand are gone at the next start, and so is a user of theirs by that name. */
    @Test
    void rights_are_those_of_the_program_at_every_start() throws SQLException {
        source.close();
        try (Connection owner = DriverManager.getConnection(LogFolder.url(folder));
                Statement statement = owner.createStatement()) {
            statement.execute("alter user bifall admin true; grant all on event_log to bifall");
        }
        source = new EventStoreConfiguration().eventLogDataSource(folder);

        assertThatThrownBy(() -> execute("truncate table event_log")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("drop table event_log")).isInstanceOf(SQLException.class);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
