package se.bifall.command.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;

/** Takes nothing that there may be no room for: a refusal can be told and the rest goes on, a full disk stops everything. */
final class GuardedDesk implements Commands {
    private static final long LOOKED_AT_EVERY = Duration.ofSeconds(1).toNanos();
    private final Commands desk;
    private final Path data;
    private final long least;
    private volatile long looked = System.nanoTime() - LOOKED_AT_EVERY;
    private volatile boolean isFull;

    /** @param least bytes that have to be free; 0 for a disk that nobody looks at */
    GuardedDesk(Commands desk, Path data, long least) {
        this.desk = desk;
        this.data = data;
        this.least = least;
    }

    @Override
    public CommandResult send(CommandRequest request) {
        Optional<String> refusal = FailStop.sentence().or(this::full);
        return refusal.isPresent()
                ? new Refused(Reason.UNAVAILABLE, "LagretTillgangligt", null, refusal.get())
                : desk.send(request);
    }

    private Optional<String> full() {
        long now = System.nanoTime();
        if (least > 0 && now - looked >= LOOKED_AT_EVERY) {
            looked = now;
            isFull = free() < least;
        }
        return isFull
                ? Optional.of(
                        "Disken är nästan full: färre än " + least / 1_000_000
                                + " MB är lediga. Inget nytt tas emot förrän någon har gjort plats; det går att läsa som vanligt.")
                : Optional.empty();
    }

    private long free() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // who can't be asked is no reason to stop; a write that fails is
        }
    }
}
