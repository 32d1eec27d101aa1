package se.bifall.query.web;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import se.bifall.codes.Role;
import se.bifall.codes.Wording;
import se.bifall.codes.Words;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.query.access.Access;

/** The person who looks at a page. */
public record Asker(String name, Set<Role> roles) {
    public static Asker of(Authentication authentication) {
        return new Asker(
                authentication.getName(),
                Role.among(authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList()));
    }

    public boolean may(Class<? extends BifallCommand> command) {
        return !Collections.disjoint(roles, CommandCatalogue.rolesFor(command));
    }

    /** Whether a page is open to the person; what is not is in no menu. */
    public boolean mayOpen(String path) {
        return Access.mayOpen(roles, path);
    }

    /** Everybody but those who work with figures alone. */
    public boolean maySeePersons() {
        return roles.stream().anyMatch(role -> role != Role.ANALYTIKER);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** In Swedish, for refusals. */
    public String roleWords() {
        return roles.stream().map((Role role) -> Words.of(role)).collect(Collectors.joining(", "));
    }

    /** In the words of the page. */
    public String shownRoles() {
        return roles.stream().map((Role role) -> PageWords.of(role)).collect(Collectors.joining(", "));
    }

    /** As {@code handläggare eller beslutsfattare}, for refusals. */
    public static String doneBy(Class<? extends BifallCommand> command) {
        return doneBy(command, Wording.SWEDISH);
    }

    public static String doneBy(Class<? extends BifallCommand> command, Wording words) {
        return CommandCatalogue.rolesFor(command).stream()
                .sorted()
                .map(role -> Labels.small(words.of(role)))
                .collect(Collectors.joining(" " + words.word("or") + " "));
    }
}
