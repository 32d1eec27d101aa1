package se.bifall.query.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.bifall.codes.InvalidValue;
import se.bifall.region.RegionProfile;

/** People who come from the identity provider, under the name and with the roles that they have here. */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** The person is known there, and has nothing to do here. */
    static final String NO_ROLE = "ingen_roll";

    static final String NO_NAME = "inget_namn";

    private final OidcUserService provider = new OidcUserService();
    private final OidcSettings settings;
    private final RegionProfile region;

    OidcPeople(OidcSettings settings, RegionProfile region) {
        this.settings = settings;
        this.region = region;
    }

    private static final class Person extends DefaultOidcUser {
        private final String officer;

        Person(Identity identity, OidcUser user) {
            super(identity.authorities(), user.getIdToken(), user.getUserInfo());
            this.officer = identity.name().value();
        }

        @Override
        public String getName() {
            return officer;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person person && officer.equals(person.officer) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return officer.hashCode();
        }
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        OidcUser user = provider.loadUser(request);
        try {
            Identity identity = Identity.of(user.getClaims(), settings, region);
            if (identity.roles().isEmpty()) {
                throw new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
            }
            return new Person(identity, user);
        } catch (InvalidValue e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_NAME), e);
        }
    }
}
