package se.bifall.query.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.bifall.codes.Role;

/**
 * The Region's own identity provider ({@code bifall.oidc.*}); described in {@code docs/inloggning.md}.
 *
 * @param issuer address of the provider, where {@code /.well-known/openid-configuration} is found
 * @param label what the provider is called on the login page
 * @param scopes asked for beside {@code openid}
 * @param nameClaim the claim that holds the user name
 * @param nameDomain cut off from the end of that name with its {@code @}; empty when names have none
 * @param rolesClaim the claim that holds roles or groups; a dot leads into an object, as {@code realm_access.roles}
 * @param roles the values of that claim that give each role; when empty a value is the role's own name
 * @param audience whom the tokens of machines must be meant for; the client itself when empty
 */
@ConfigurationProperties("bifall.oidc")
public record OidcSettings(
        String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("regionens inloggning") String label,
        @DefaultValue("profile") Set<String> scopes,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("") String nameDomain,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, List<String>> roles,
        @Nullable String audience) {
    public OidcSettings {
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new AccessMisconfigured("bifall.oidc.issuer är satt, så även bifall.oidc.client-id och"
                    + " bifall.oidc.client-secret måste anges (se docs/inloggning.md).");
        }
        for (String name : roles.keySet()) {
            if (roleNamed(name) == null) {
                throw new AccessMisconfigured("bifall.oidc.roles har ingen roll som heter " + name + ". Rollerna är "
                        + List.of(Role.values()).toString().toLowerCase(Locale.ROOT) + ".");
            }
        }
    }

    static @Nullable Role roleNamed(String name) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(name.strip())) {
                return role;
            }
        }
        return null;
    }

    String intendedFor() {
        return audience == null || audience.isBlank() ? clientId : audience;
    }
}
