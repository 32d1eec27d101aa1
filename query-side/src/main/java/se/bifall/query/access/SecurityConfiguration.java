package se.bifall.query.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import se.bifall.region.RegionProfile;

/** Who may come in: people by a form or the Region's provider, machines by HTTP Basic or that provider's tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    private final @Nullable OidcSettings oidc;
    private final RegionProfile region;

    SecurityConfiguration(ObjectProvider<OidcSettings> oidc, RegionProfile region) {
        this.region = region;
        this.oidc = oidc.getIfAvailable();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, Denials denials) throws Exception {
        http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(Access.OPEN_TO_MACHINES)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision()))
                .exceptionHandling(faults -> faults.accessDeniedHandler((request, response, e) -> {
                    String sentence = Denied.sentence(AccessDecision.rolesOf(
                            SecurityContextHolder.getContext().getAuthentication()));
                    denials.keep(request, sentence);
                    Problems.write(response, HttpStatus.FORBIDDEN, "Behorighet", sentence);
                }))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable());
        OidcSettings provider = oidc;
        if (provider == null) {
            http.httpBasic(basic -> basic.realmName("Bifall")
                    .authenticationEntryPoint((request, response, e) ->
                            unknown(response, "Basic realm=\"Bifall\"", "Logga in med HTTP Basic.")));
        } else {
            http.oauth2ResourceServer(tokens -> tokens.jwt(
                            jwt -> jwt.jwtAuthenticationConverter(new MachineTokens(provider, region)))
                    .authenticationEntryPoint((request, response, e) -> unknown(
                            response, "Bearer", "Skicka en giltig Bearer-token från " + provider.label() + ".")));
        }
        return http.build();
    }

    private static void unknown(HttpServletResponse response, String how, String detail) throws IOException {
        response.setHeader("WWW-Authenticate", how);
        Problems.write(response, HttpStatus.UNAUTHORIZED, "Inloggning", detail);
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Denied denied,
            LoginEntry entry,
            ObjectProvider<OidcClientInitiatedLogoutSuccessHandler> logoutEverywhere)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(Access.OPEN)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision()))
                .exceptionHandling(faults -> faults.accessDeniedHandler(denied).authenticationEntryPoint(entry))
                .requestCache(cache -> cache.requestCache(addressAsAsked()))
                .logout(logout -> {
                    logout.logoutUrl("/logout").logoutSuccessUrl("/login?ut");
                    logoutEverywhere.ifAvailable(logout::logoutSuccessHandler);
                })
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy()))
                        .httpStrictTransportSecurity(tls -> tls.includeSubDomains(false))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .csrf(withDefaults());
        OidcSettings provider = oidc;
        if (provider == null) {
            http.formLogin(form -> form.loginPage("/login").successHandler(new AfterLogin()));
        } else {
            http.oauth2Login(login -> login.loginPage("/login")
                    .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                    .userInfoEndpoint(info -> info.oidcUserService(new OidcPeople(provider, region)))
                    .successHandler(new AfterLogin())
                    .failureHandler((request, response, e) -> response.sendRedirect("/login?" + failure(e))));
        }
        return http.build();
    }

    private static String failure(Exception e) {
        return e instanceof OAuth2AuthenticationException oauth
                        && Set.of(OidcPeople.NO_ROLE, OidcPeople.NO_NAME)
                                .contains(oauth.getError().getErrorCode())
                ? oauth.getError().getErrorCode()
                : "error";
    }

    /** A form may lead to the provider as well: browsers count where logging out leads on to as its target. */
    private String contentPolicy() {
        String provider = "";
        if (oidc != null) {
            URI issuer = URI.create(oidc.issuer());
            provider = " " + issuer.getScheme() + "://" + Objects.requireNonNullElse(issuer.getAuthority(), "");
        }
        return "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; form-action 'self'"
                + provider + "; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";
    }

    /** Leads on after login to the address as it was asked for: an extra parameter would be an unknown question. */
    @SuppressWarnings("NullAway") // null is how the cache is told to add nothing
    private static RequestCache addressAsAsked() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
