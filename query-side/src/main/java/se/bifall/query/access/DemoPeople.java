package se.bifall.query.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.bifall.codes.Role;

/**
 * The people of the demo, by user name: one of each role, and one more of the roles where another has to take over when
 * the first is jävig, or where two may want the same money.
 */
public final class DemoPeople {
    private static final Set<Role> WITH_A_COLLEAGUE = Set.of(Role.HANDLAGGARE, Role.BESLUTSFATTARE);

    private DemoPeople() {}

    /** @return what each is, in the order of the roles */
    public static Map<String, Role> all() {
        Map<String, Role> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            people.put(name, role);
            if (WITH_A_COLLEAGUE.contains(role)) {
                people.put(name + "2", role);
            }
        }
        return Collections.unmodifiableMap(people);
    }
}
