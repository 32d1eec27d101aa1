package se.bifall.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that a person has read and approved. {@code -Dbifall.approve=true} writes those that are missing, no others. */
public final class Approved {
    private static final Path FOLDER = Path.of("src/test/resources/approved");

    private Approved() {}

    public static boolean isApproving() {
        return Boolean.getBoolean("bifall.approve");
    }

    /** The pinned JSON of a stored name, as {@code GrantApproved/1}. */
    public static byte[] json(String name) {
        return read(name.replace('/', '.') + ".json").getBytes(UTF_8);
    }

    /** The same, written first when it is missing and we are approving. */
    public static byte[] json(String name, JsonNode written) {
        write(name.replace('/', '.') + ".json", written.toPrettyString() + "\n");
        return json(name);
    }

    public static List<String> lines(String name, List<String> written) {
        String file = name.replace('/', '.');
        write(file, String.join("\n", written) + "\n");
        return read(file).lines().toList();
    }

    /** Lines that may become more but never fewer. */
    public static Set<String> growing(String file, Set<String> now) {
        write(file, "");
        Set<String> approved = new TreeSet<>(read(file).lines().toList());
        if (isApproving() && approved.addAll(now)) {
            overwrite(file, String.join("\n", approved) + "\n");
        }
        return approved;
    }

    public static Set<String> jsonFiles() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("no approved file", e);
        }
    }

    private static void write(String file, String content) {
        if (isApproving() && !Files.exists(FOLDER.resolve(file))) {
            overwrite(file, content);
        }
    }

    private static void overwrite(String file, String content) {
        try {
            Files.writeString(FOLDER.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
