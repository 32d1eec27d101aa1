package se.bifall.query.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.bifall.codes.Role;

/** An invented person to try Bifall as; there are two where two people must be able to want the same thing at once. */
public record DemoPerson(String name, Role role) {
    /** The password of them all, which is no secret. */
    static final String PASSWORD = "demo";

    /** One for each role, then the colleagues. */
    public static List<DemoPerson> all() {
        return Stream.concat(
                        Arrays.stream(Role.values()).map(role -> new DemoPerson(nameOf(role), role)),
                        Stream.of(Role.HANDLAGGARE, Role.BESLUTSFATTARE)
                                .map(role -> new DemoPerson(nameOf(role) + "2", role)))
                .toList();
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
