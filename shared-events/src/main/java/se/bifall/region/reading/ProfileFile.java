package se.bifall.region.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import se.bifall.region.RegionProfile;

/** A profile as a file. Whatever is wrong with it is told at once, with lines. */
public final class ProfileFile {
    private ProfileFile() {}

    /** @throws ProfileRefused when it is not there or can't be used */
    public static RegionProfile at(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ProfileRefused("Regionprofilen " + file + " finns inte eller kan inte läsas.");
        }
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ProfileRefused("Regionprofilen " + file + " kan inte läsas.");
        }
    }

    /** A profile that ships with Bifall. */
    public static RegionProfile onClassPath(String resource) {
        try (InputStream yaml =
                Objects.requireNonNull(RegionProfile.class.getResourceAsStream("/" + resource), resource)) {
            return read(resource, yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param name of the file, for the report
     * @throws ProfileRefused with every mistake
     */
    public static RegionProfile read(String name, byte[] content) {
        Findings findings = new Findings();
        RegionProfile profile = profile(compose(name, content), findings);
        Checks.all().stream()
                .filter(check -> check.reads().stream().noneMatch(findings::isBroken))
                .forEach(check -> check.look(profile, findings));
        List<ProfileFault> faults = findings.all();
        if (!faults.isEmpty()) {
            throw new ProfileRefused(name, faults);
        }
        return profile;
    }

    private static RegionProfile profile(MappingNode root, Findings findings) {
        return (RegionProfile) Objects.requireNonNull(new RecordReader(findings).record(RegionProfile.class, root, ""));
    }

    private static MappingNode compose(String name, byte[] content) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            Node root = new Yaml(new LoaderOptions())
                    .compose(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
            if (root instanceof MappingNode mapping) {
                return mapping;
            }
            throw refused(name, 1, "filen ska bestå av nycklar och värden, och börja med name.");
        } catch (CharacterCodingException e) {
            throw refused(name, 1, "filen är inte UTF-8; spara den om med den teckenkodningen.");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw refused(
                    name, line, "här går det inte att läsa YAML; se över indrag, kolon, citattecken och parenteser.");
        } catch (YAMLException e) {
            throw refused(name, 1, "filen går inte att läsa som YAML.");
        }
    }

    private static ProfileRefused refused(String name, int line, String reason) {
        return new ProfileRefused(name, List.of(new ProfileFault(line, "", reason)));
    }
}
