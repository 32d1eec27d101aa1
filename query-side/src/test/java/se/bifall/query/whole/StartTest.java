package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.testing.OtherRegion;

/** A start that can't be is told in one sentence, and the exit code is not zero. */
class StartTest {
    @TempDir
    Path folder;

    private String failed(Path data, int port) throws IOException, InterruptedException {
        return refused("--server.port=" + port, "--bifall.data=" + data);
    }

    private String refused(String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--bifall.data=" + folder.resolve("data")));
        for (String option : options) {
            all.removeIf(other -> other.startsWith(option.substring(0, option.indexOf('=') + 1)));
            all.add(option);
        }
        String said = report(all.toArray(String[]::new));
        assertThat(said.lines()).as(said).hasSize(1);
        return said;
    }

    private String report(String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = Processes.start(out, options);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(out).strip();
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

    /** As root too: without the right to pass by a file's rights. */
    @Test
    void a_folder_that_can_only_be_read_is_told_whether_it_holds_a_log_or_not() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("tom"));
        Path used = Files.createDirectory(folder.resolve("data"));
        Path log = Files.writeString(used.resolve("bifall.mv.db"), "");

        Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("r--r--r--"));

        assertThat(readOnly(empty)).contains("Ärendelagret kan inte skrivas", empty.toString(), "--data");
        assertThat(readOnly(used)).contains("Ärendelagret kan inte skrivas", log.toString(), "--data");
        assertThat(empty).isEmptyDirectory();
    }

    private String readOnly(Path data) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = Processes.startAsNobodySpecial(out, "--server.port=0", "--bifall.data=" + data);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        String said = Files.readString(out).strip();
        assertThat(said.lines()).as(said).hasSize(1);
        return said;
    }

    @Test
    void the_mistakes_of_a_profile_are_listed_with_their_lines() throws Exception {
        Path profile = Files.writeString(
                folder.resolve("fel.yaml"),
                OtherRegion.yaml()
                        .replace("percent: 60", "percent: 160")
                        .replace("purpose: EXEMPELRAMEN", "purpose: X"));

        String said = report("--server.port=0", "--bifall.data=" + folder.resolve("d"), "--bifall.profile=" + profile);

        assertThat(said.lines().toList()).as(said).hasSize(4);
        assertThat(said)
                .startsWith("bifall: Regionprofilen " + profile + " har 3 fel.")
                .containsPattern("rad [0-9]+: supportTypes\\[1\\]\\.ceiling\\.shares\\[1\\]\\.percent är 160");
    }

    @Test
    void a_region_without_a_sample_refuses_it_in_one_sentence() throws Exception {
        Path profile = Files.writeString(folder.resolve("exempelland.yaml"), OtherRegion.yaml());

        assertThat(report(
                        "--server.port=0",
                        "--bifall.data=" + folder.resolve("d"),
                        "--bifall.profile=" + profile,
                        "--bifall.sample=true"))
                .isEqualTo("bifall: Region Exempelland (påhittad) har ingen exempelportfölj. Starta utan --sample.");
    }
}
