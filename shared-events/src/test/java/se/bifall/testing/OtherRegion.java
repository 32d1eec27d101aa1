package se.bifall.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.bifall.region.RegionProfile;
import se.bifall.region.reading.ProfileFile;

/** An invented Region with its own municipalities, areas, priorities, support types and nämnd. */
public final class OtherRegion {
    private OtherRegion() {}

    public static String yaml() {
        try (InputStream file =
                Objects.requireNonNull(OtherRegion.class.getResourceAsStream("/regions/exempelland.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RegionProfile profile() {
        return ProfileFile.read("exempelland.yaml", yaml().getBytes(StandardCharsets.UTF_8));
    }
}
