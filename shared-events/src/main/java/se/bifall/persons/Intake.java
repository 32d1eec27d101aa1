package se.bifall.persons;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import se.bifall.codes.CommandId;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandResult;
import se.bifall.commands.InputReader.Read;

/**
 * Takes personal data out of what was typed before it becomes a command, so that no command, event, refusal or log ever
 * holds it. Forms, machines and imports pass here on their way to {@link se.bifall.commands.InputReader}.
 */
public interface Intake {
    /**
     * Puts subject ids in place of persons in {@code json}; stores nothing yet.
     *
     * @param id of the request: sent again it names the same persons
     * @param by user name of who asks
     */
    Taken take(Class<? extends BifallCommand> type, ObjectNode json, CommandId id, String by);

    /** What was taken out of one command. */
    interface Taken {
        /** Reads the command that is left; what was wrong with the person is among its faults. */
        <C extends BifallCommand> Read<C> read(Class<C> type, ObjectNode json);

        /** Stores the persons, sends, and takes back those who were new when the command is refused. */
        CommandResult sending(Supplier<CommandResult> send);
    }
}
