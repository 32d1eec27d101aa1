package se.bifall.query.web;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import se.bifall.codes.Role;
import se.bifall.codes.Words;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.query.access.Access;

/** The person who looks at a page. */
record Asker(String name, Set<Role> roles) {
    static Asker of(Authentication authentication) {
        return new Asker(
                authentication.getName(),
                Role.among(authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList()));
    }

    boolean may(Class<? extends BifallCommand> command) {
        return !Collections.disjoint(roles, CommandCatalogue.rolesFor(command));
    }

    /** Whether a page is open to the person; what is not is in no menu. */
    public boolean mayOpen(String path) {
        return Access.mayOpen(roles, path);
    }

    /** Everybody but those who work with figures alone. */
    boolean maySeePersons() {
        return roles.stream().anyMatch(role -> role != Role.ANALYTIKER);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    public String roleWords() {
        return roles.stream().map(Words::of).collect(Collectors.joining(", "));
    }

    /** As {@code handläggare eller beslutsfattare}. */
    static String doneBy(Class<? extends BifallCommand> command) {
        return CommandCatalogue.rolesFor(command).stream()
                .sorted()
                .map(role -> Labels.small(Words.of(role)))
                .collect(Collectors.joining(" eller "));
    }
}
