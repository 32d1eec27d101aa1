package se.bifall.events;

import org.jspecify.annotations.Nullable;
import se.bifall.commands.CommandResult.Reason;

/** What was asked for in vain: kept in the same log, and so in the same order, as what was done. */
public sealed interface RefusalEvent extends BifallEvent {
    /** Which refusal; the same request refused again on the same ground is the same one. */
    String refusal();

    /** No id of a case or a frame has a colon, so that a refusal never meets them. */
    @Override
    default String stream() {
        return "nekad:" + refusal();
    }

    /**
     * Who asked is in the context. What was typed is never here.
     *
     * @param command name of the command; null when there is none by the name that was asked for
     * @param about id of the case or frame; null when none was named
     * @param rule stable name of the rule that said no
     * @param field dotted path of a field of the command; null when the refusal concerns the whole
     * @param sentence what the person was told, cut to 500 characters; null when it may quote what was typed
     */
    @EventName("CommandRefused/1")
    record CommandRefused(
            String refusal,
            @Nullable String command,
            @Nullable String about,
            Reason reason,
            String rule,
            @Nullable String field,
            @Nullable String sentence)
            implements RefusalEvent {}
}
