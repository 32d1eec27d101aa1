package se.bifall.commands;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;

/**
 * A command and who asks.
 *
 * @param id sent again with the same content it gives the same answer and no new effect
 * @param expectedVersion events in the stream when the asker looked; null when it does not matter
 * @param actor user name of the person who asks
 * @param found what the side that answers has found about it, for the rules to hold against; null where nobody has looked
 */
public record CommandRequest(
        CommandId id,
        @Nullable Long expectedVersion,
        String actor,
        Set<Role> roles,
        BifallCommand command,
        @Nullable Map<String, String> found) {
    /** As a person or a machine sends it. */
    public CommandRequest(
            CommandId id, @Nullable Long expectedVersion, String actor, Set<Role> roles, BifallCommand command) {
        this(id, expectedVersion, actor, roles, command, null);
    }

    public CommandRequest with(Map<String, String> found) {
        return new CommandRequest(id, expectedVersion, actor, roles, command, found);
    }
}
