package se.bifall.command;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CommandId;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.events.EventContext;

/**
 * Which requests a stream has already answered, folded from the context of its own events. It makes the same request
 * have one effect, and notices when the asker looked at an older version.
 */
public final class Receipts {
    private final Map<String, Receipt> answered = new HashMap<>();
    private long version;

    private record Receipt(@Nullable String digest, long version) {}

    public long version() {
        return version;
    }

    public void evolve(EventContext context) {
        version++;
        if (context.commandId() != null) {
            answered.put(context.commandId(), new Receipt(context.digest(), version));
        }
    }

    /** The earlier answer to the same request, a conflict, or what {@code decide} says. */
    public CommandResult answer(CommandRequest request, String digest, Supplier<CommandResult> decide) {
        CommandId id = request.id();
        Receipt receipt = answered.get(id.value());
        if (receipt != null) {
            return digest.equals(receipt.digest())
                    ? new Accepted(request.command().stream(), receipt.version())
                    : conflict(
                            "KommandoIdUpptaget", "Kommando-id " + id + " har redan använts för ett annat innehåll.");
        }
        Long expected = request.expectedVersion();
        if (expected != null && expected != version) {
            return conflict(
                    "SamtidigAndring",
                    "Ärendet har ändrats sedan du öppnade det (version " + version + ", du såg " + expected
                            + "). Läs om och försök igen.");
        }
        return decide.get();
    }

    private static Refused conflict(String rule, String detail) {
        return new Refused(Reason.CONFLICT, rule, null, detail);
    }
}
