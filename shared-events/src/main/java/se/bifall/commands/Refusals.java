package se.bifall.commands;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.CommandId;
import se.bifall.commands.CommandResult.Refused;

/** Where refusals are kept for the auditor. {@link Commands} keeps its own; others keep what never became a command. */
public interface Refusals {
    /** Kept when this returns. Never throws: an answer stands even when it can't be kept, and the log then says so. */
    void keep(Attempt attempt, Refused refused);

    /**
     * Someone's wish to have something done.
     *
     * @param id null when the asker gave none that can be read
     * @param actor user name of the person who asks
     * @param command name of the command; null when there is no such command
     * @param about id of the case or frame; null when none was named
     * @param digest of the content; null when it could not be read
     */
    record Attempt(
            @Nullable CommandId id,
            String actor,
            @Nullable String command,
            @Nullable String about,
            @Nullable String digest) {}
}
