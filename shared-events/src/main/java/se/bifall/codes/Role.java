package se.bifall.codes;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person's work is; a command says which roles may ask for it. */
public enum Role {
    HANDLAGGARE,
    BESLUTSFATTARE,
    /** Prepares the nämnd's sittings and records what it decided. */
    NAMNDSEKRETERARE,
    EKONOM,
    /** Reads everything and writes nothing. */
    REVISOR,
    /** Reads figures, not the texts of cases. */
    ANALYTIKER,
    /** Keeps persons and their data; decides nothing about money. */
    ADMINISTRATOR;

    /** The roles among granted authorities, which are written {@code ROLE_HANDLAGGARE}. */
    public static Set<Role> among(Collection<String> authorities) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(values())
                .filter(role -> authorities.contains("ROLE_" + role))
                .forEach(roles::add);
        return roles;
    }
}
