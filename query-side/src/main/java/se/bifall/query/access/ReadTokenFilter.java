package se.bifall.query.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bifall.codes.Role;

/** Lets a read key in as an analyst, whatever else its owner may do; or says that it holds no longer. */
final class ReadTokenFilter extends OncePerRequestFilter {
    private final ReadTokens tokens;

    ReadTokenFilter(ReadTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ReadTokens.Token> token = tokens.use(Objects.requireNonNullElse(ReadTokenRequest.secret(request), ""));
        if (token.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Bifall\", error=\"invalid_token\"");
            Problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "Lasnyckel",
                    "Läsnyckeln gäller inte: den är fel, återkallad eller har gått ut. Gör en ny på sidan Uttag.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                token.get().owner(), null, List.of(new SimpleGrantedAuthority("ROLE_" + Role.ANALYTIKER))));
        SecurityContextHolder.setContext(context);
        chain.doFilter(new WithoutToken(request), response);
    }
}
