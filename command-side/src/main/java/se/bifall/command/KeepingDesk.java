package se.bifall.command;

import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.Refusals;
import se.bifall.commands.Refusals.Attempt;

/** A desk that keeps what it refuses before it answers. What failed for the store's sake is no refusal. */
public final class KeepingDesk implements Commands {
    private final Commands desk;
    private final Refusals refusals;

    public KeepingDesk(Commands desk, Refusals refusals) {
        this.desk = desk;
        this.refusals = refusals;
    }

    @Override
    public CommandResult send(CommandRequest request) {
        CommandResult result = desk.send(request);
        if (result instanceof Refused refused && refused.reason() != Reason.UNAVAILABLE) {
            refusals.keep(
                    new Attempt(
                            request.id(),
                            request.actor(),
                            request.command().getClass().getSimpleName(),
                            request.command().stream(),
                            CommandDesk.digest(request)),
                    refused);
        }
        return result;
    }
}
