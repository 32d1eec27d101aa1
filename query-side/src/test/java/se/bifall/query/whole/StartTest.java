package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that can't be is told in one sentence, and the exit code is not zero. */
class StartTest {
    @TempDir
    Path folder;

    private String failed(Path data, int port) throws IOException, InterruptedException {
        return refused("--server.port=" + port, "--bifall.data=" + data);
    }

    @Test
    void a_second_start_on_the_same_data_is_refused() throws Exception {
        assertThat(failed(Running.empty().data(), 0)).contains("körs redan på samma data", "--data");
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failed(folder.resolve("data"), taken.getLocalPort()))
                    .contains("Port " + taken.getLocalPort(), "--port");
        }
    }

    private String refused(String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--bifall.data=" + folder.resolve("data")));
        for (String option : options) {
            all.removeIf(other -> other.startsWith(option.substring(0, option.indexOf('=') + 1)));
            all.add(option);
        }
        Process process = Processes.start(out, all.toArray(String[]::new));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        String said = Files.readString(out).strip();
        assertThat(said.lines()).as(said).hasSize(1);
        return said;
    }

    @Test
    void demo_users_are_never_let_out_on_the_network() throws Exception {
        assertThat(refused("--server.address=0.0.0.0")).contains("Demoanvändarnas lösenord", "bifall.oidc.issuer");
    }

    @Test
    void a_provider_that_is_configured_by_half_is_told() throws Exception {
        assertThat(refused("--bifall.oidc.issuer=https://idp.example")).contains("bifall.oidc.client-id");
        assertThat(refused(
                        "--bifall.oidc.issuer=https://idp.example",
                        "--bifall.oidc.client-id=bifall",
                        "--bifall.oidc.client-secret=hemligt",
                        "--bifall.oidc.roles.chef=grupp-1"))
                .contains("ingen roll som heter chef");
    }

    @Test
    void a_folder_that_can_not_be_written_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("fil"), "inte en mapp");
        assertThat(failed(file.resolve("data"), 0)).contains("Ärendelagret");
    }
}
