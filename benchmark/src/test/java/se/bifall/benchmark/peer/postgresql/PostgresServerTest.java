package se.bifall.benchmark.peer.postgresql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path folder;

    @Test
    void is_stopped_when_who_it_was_started_for_cannot_begin() {
        assumeTrue(
                PostgresServer.whyNot().isEmpty(), () -> PostgresServer.whyNot().orElse(""));
        AtomicReference<String> url = new AtomicReference<>("");

        assertThatThrownBy(() -> PostgresServer.serving(folder, server -> {
                    url.set(server.url());
                    DriverManager.getConnection(server.url()).close();
                    throw new IllegalStateException("can't begin");
                }))
                .hasMessage("can't begin");
        assertThatThrownBy(() -> DriverManager.getConnection(url.get())).isInstanceOf(SQLException.class);
    }
}
