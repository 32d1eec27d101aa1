package se.bifall.query.access;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import se.bifall.codes.Role;

/** {@link DemoPeople}, with a password that is no secret; so they exist on this machine alone. */
@Component
@ConditionalOnWebApplication
@ConditionalOnExpression("'${bifall.oidc.issuer:}'.isEmpty()")
class DemoUsers implements AuthenticationProvider {
    private final DaoAuthenticationProvider users;
    private final LoginAttempts attempts;

    /** @param address null for every address the machine has */
    DemoUsers(
            LoginAttempts attempts,
            @Value("${server.address:#{null}}") @Nullable InetAddress address,
            @Value("${bifall.demo-users.on-any-address:false}") boolean onAnyAddress) {
        if (!onAnyAddress && (address == null || !address.isLoopbackAddress())) {
            throw new AccessMisconfigured("Demoanvändarnas lösenord är känt av alla, så de finns bara på loopback"
                    + " (server.address=127.0.0.1). Koppla in regionens inloggning (bifall.oidc.issuer, se"
                    + " docs/inloggning.md), eller tillåt dem uttryckligen med bifall.demo-users.on-any-address=true.");
        }
        this.attempts = attempts;
        // Not hashed anew for each request of a machine: it is no secret.
        this.users = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(DemoPeople.all().entrySet().stream()
                .map(person -> user(person.getKey(), person.getValue()))
                .toList()));
    }

    private static UserDetails user(String name, Role role) {
        return User.withUsername(name).password("{noop}demo").roles(role.name()).build();
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) throws AuthenticationException {
        String name = asked.getName().toLowerCase(Locale.ROOT);
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (attempts.mustWait(name, address)) {
            throw new BadCredentialsException("för många försök");
        }
        try {
            Authentication person = users.authenticate(asked);
            attempts.succeeded(name, address);
            return person;
        } catch (AuthenticationException e) {
            attempts.failed(name, address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
