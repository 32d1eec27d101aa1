package se.bifall.query.work;

import java.util.Collections;
import java.util.Set;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;

/** Who has things to do. */
public record Person(String name, Set<Role> roles) {
    public boolean may(Class<? extends BifallCommand> command) {
        return !Collections.disjoint(roles, CommandCatalogue.rolesFor(command));
    }
}
