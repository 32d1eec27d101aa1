package se.bifall.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Refusals.Attempt;
import se.bifall.events.RefusalEvent.CommandRefused;

/** What is kept of a refusal. */
public final class RefusalMaker {
    private RefusalMaker() {}

    /**
     * The same person's same request, refused by the same rule at the same field, is one refusal however often it is
     * sent; a request without an id is a new one each time. A sentence about malformed input may quote it and is left
     * out.
     */
    public static CommandRefused of(Attempt attempt, Refused refused) {
        String field = KnownPart.field(attempt.command(), refused.field());
        return new CommandRefused(
                id(attempt, refused, field),
                attempt.command(),
                KnownPart.id(attempt.about()),
                refused.reason(),
                refused.rule(),
                field,
                refused.reason() == Reason.MALFORMED ? null : KnownPart.sentence(refused.detail()));
    }

    private static String id(Attempt attempt, Refused refused, @Nullable String field) {
        if (attempt.id() == null) {
            return UUID.randomUUID().toString();
        }
        String request = String.join(
                " ",
                attempt.id().value(),
                attempt.actor(),
                String.valueOf(attempt.command()),
                Objects.requireNonNullElse(attempt.digest(), ""),
                refused.rule(),
                String.valueOf(field));
        return UUID.nameUUIDFromBytes(request.getBytes(UTF_8)).toString();
    }
}
