package se.bifall.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.events.RefusalEvent.CommandRefused;
import se.bifall.events.StoredEvent;

/**
 * One refused request as the auditor reads it.
 *
 * @param position in the log
 * @param actor user name of who asked
 * @param command name of the command; null when there is none by the name that was asked for
 * @param about id of the case or frame; null when none was named
 * @param sentence what the person was told; null when it may quote what was typed
 */
public record Refusal(
        long position,
        Instant recordedAt,
        String actor,
        @Nullable String commandId,
        @Nullable String command,
        @Nullable String about,
        Reason reason,
        String rule,
        @Nullable String field,
        @Nullable String sentence) {

    public static Refusal of(StoredEvent stored, CommandRefused event) {
        return new Refusal(
                stored.position(),
                stored.recordedAt(),
                stored.context().actor(),
                stored.context().commandId(),
                event.command(),
                event.about(),
                event.reason(),
                event.rule(),
                event.field(),
                event.sentence());
    }
}
