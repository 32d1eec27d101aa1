package se.bifall.upkeep;

import java.nio.file.Path;

/** What a process is called among others that share a store, as operators see it. */
public final class NodeName {
    private NodeName() {}

    /** @param data the folder of the process, of which no other process on the machine has the same */
    public static String of(Path data) {
        return data.toAbsolutePath().normalize().getFileName() + "@"
                + ProcessHandle.current().pid();
    }
}
