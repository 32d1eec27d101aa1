package se.bifall.query.access;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import se.bifall.codes.InvalidValue;
import se.bifall.region.RegionProfile;

/** A machine's token, with the name and the roles that its claims give it here. */
final class MachineTokens implements Converter<Jwt, AbstractAuthenticationToken> {
    private final OidcSettings settings;
    private final RegionProfile region;

    MachineTokens(OidcSettings settings, RegionProfile region) {
        this.settings = settings;
        this.region = region;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        try {
            Identity identity = Identity.of(token.getClaims(), settings, region);
            return new JwtAuthenticationToken(
                    token, identity.authorities(), identity.name().value());
        } catch (InvalidValue e) {
            throw new InvalidBearerTokenException("no user name in the token", e);
        }
    }
}
