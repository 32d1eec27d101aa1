package se.bifall.query.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.region.RegionProfile;

/**
 * A person as the identity provider's claims tell it.
 *
 * @param roles empty when none of ours is among the claims
 */
record Identity(OfficerId name, Set<Role> roles) {
    /** @throws InvalidValue when the claims hold no name that can stand in a decision */
    static Identity of(Map<String, Object> claims, OidcSettings settings, RegionProfile region) {
        return new Identity(name(claims, settings, region), roles(claims, settings));
    }

    List<GrantedAuthority> authorities() {
        return roles.stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static OfficerId name(Map<String, Object> claims, OidcSettings settings, RegionProfile region) {
        String name = claims.get(settings.nameClaim()) instanceof String claim
                ? claim.strip().toLowerCase(Locale.ROOT)
                : "";
        String domain = "@" + settings.nameDomain().toLowerCase(Locale.ROOT);
        OfficerId officer = new OfficerId(
                domain.length() > 1 && name.endsWith(domain)
                        ? name.substring(0, name.length() - domain.length())
                        : name);
        if (region.boards().stream().anyMatch(board -> board.code().value().equalsIgnoreCase(officer.value()))) {
            throw new InvalidValue("GiltigTjansteperson", "är nämndens eget.");
        }
        return officer;
    }

    private static Set<Role> roles(Map<String, Object> claims, OidcSettings settings) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Collection<String> given = values(claims, settings.rolesClaim());
        if (settings.roles().isEmpty()) {
            given.stream().map(OidcSettings::roleNamed).forEach(role -> add(role, roles));
        }
        settings.roles().forEach((name, granting) -> {
            if (given.stream().anyMatch(granting::contains)) {
                add(OidcSettings.roleNamed(name), roles);
            }
        });
        return roles;
    }

    private static void add(@Nullable Role role, Set<Role> roles) {
        if (role != null) {
            roles.add(role);
        }
    }

    private static Collection<String> values(Map<String, Object> claims, String path) {
        Object value = claims.get(path);
        if (value == null && path.contains(".")) {
            String first = path.substring(0, path.indexOf('.'));
            return claims.get(first) instanceof Map<?, ?> nested
                    ? values(textKeyed(nested), path.substring(first.length() + 1))
                    : List.of();
        }
        return switch (value) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> textKeyed(Map<?, ?> nested) {
        return (Map<String, Object>) nested;
    }
}
