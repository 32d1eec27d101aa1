package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class PreparedSampleTest {
    @TempDir
    private Path root;

    private Path prepared;
    private Path keys;
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        prepared = Files.createDirectory(root.resolve("prepared"));
        Files.writeString(LogFolder.file(prepared), "beredd");
        keys = Files.writeString(prepared.resolve("personer.nycklar"), "nyckel");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("r--------"));
        Files.createDirectory(prepared.resolve("dokument"));
        folder = root.resolve("data");
    }

    private void start(Map<String, String> other) {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("bifall.sample", "true")
                .withProperty("bifall.prepared-sample", prepared.toString())
                .withProperty("bifall.data", folder.toString());
        other.forEach(settings::setProperty);
        settings.setActiveProfiles(settings.getProperty("role", "none"));
        new PreparedSample()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], settings));
    }

    @Test
    void a_folder_without_a_log_begins_with_it_and_with_its_persons() throws IOException {
        start(Map.of());

        assertThat(LogFolder.file(folder)).hasContent("beredd");
        assertThat(folder.resolve("personer.nycklar")).hasContent("nyckel");
        assertThat(files()).hasSize(2);
    }

    @Test
    void keys_stay_with_their_owner_who_may_write_them() throws IOException {
        start(Map.of());

        assertThat(Files.getPosixFilePermissions(folder.resolve("personer.nycklar")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void a_log_that_is_there_is_left_as_it_is() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(LogFolder.file(folder), "mitt");

        start(Map.of());

        assertThat(LogFolder.file(folder)).hasContent("mitt");
        assertThat(files()).hasSize(1);
    }

    @Test
    void keys_that_are_there_are_kept_and_their_log_comes_about_as_ever() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("personer.nycklar"), "mina");

        start(Map.of());

        assertThat(folder.resolve("personer.nycklar")).hasContent("mina");
        assertThat(files()).hasSize(1);
    }

    @Test
    void only_who_asks_for_the_sample_of_the_region_that_ships_gets_it() throws IOException {
        start(Map.of("bifall.sample", "false"));
        start(Map.of("bifall.profile", "annan.yaml"));
        start(Map.of("bifall.prepared-sample", ""));
        start(Map.of("role", "command"));
        start(Map.of("role", "query"));

        assertThat(folder).doesNotExist();
    }

    @Test
    void without_it_nothing_is_made() {
        start(Map.of("bifall.prepared-sample", root.resolve("borta").toString()));

        assertThat(folder).doesNotExist();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
