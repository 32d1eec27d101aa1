package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.region.RegionProfile;
import se.bifall.testing.OtherRegion;

class PreparedSampleTest {
    @TempDir
    private Path root;

    private Path prepared;
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        prepared = Files.writeString(root.resolve("sample.mv.db"), "beredd");
        folder = Files.createDirectory(root.resolve("data"));
    }

    @Test
    void a_folder_without_a_log_begins_with_it() throws IOException {
        new PreparedSample(prepared, RegionProfile.vasterbotten()).into(folder);

        assertThat(LogFolder.file(folder)).hasContent("beredd");
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_log_that_is_there_is_left_as_it_is() throws IOException {
        Files.writeString(LogFolder.file(folder), "mitt");

        new PreparedSample(prepared, RegionProfile.vasterbotten()).into(folder);

        assertThat(LogFolder.file(folder)).hasContent("mitt");
        assertThat(files()).hasSize(1);
    }

    @Test
    void another_region_has_no_use_for_it() throws IOException {
        RegionProfile other = RegionProfile.load(Files.writeString(root.resolve("annan.yaml"), OtherRegion.yaml()));

        new PreparedSample(prepared, other).into(folder);

        assertThat(files()).isEmpty();
    }

    @Test
    void without_it_the_folder_stays_empty() throws IOException {
        new PreparedSample(root.resolve("borta"), RegionProfile.vasterbotten()).into(folder);

        assertThat(files()).isEmpty();
    }

    private Path[] files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toArray(Path[]::new);
        }
    }
}
