package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import se.bifall.codes.Role;

/** Asks the table of {@link Access}; nobody without a role of ours opens anything. */
final class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> asker, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(
                Access.allows(rolesOf(asker.get()), request.getMethod(), request.getRequestURI()));
    }

    static Set<Role> rolesOf(@Nullable Authentication asker) {
        return asker == null
                ? Set.of()
                : Role.among(asker.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
    }
}
