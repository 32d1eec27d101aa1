package se.bifall.commands;

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
 */
public record CommandRequest(
        CommandId id, @Nullable Long expectedVersion, String actor, Set<Role> roles, BifallCommand command) {}
