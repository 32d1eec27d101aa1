package se.bifall.query.access;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who comes in without logging in: holders of a read key, and the public to what is published. Both only read. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UnattendedConfiguration {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Bean
    @Order(-2)
    SecurityFilterChain readKeys(HttpSecurity http, ReadTokens tokens, Denials denials) throws Exception {
        AccessDecision table = new AccessDecision();
        http.securityMatcher((RequestMatcher) ReadTokenRequest::carriesOne)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .access((asker, context) ->
                                READING.contains(context.getRequest().getMethod())
                                        ? table.authorize(asker, context)
                                        : new AuthorizationDecision(false)))
                .addFilterBefore(new ReadTokenFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(faults -> faults.accessDeniedHandler((request, response, e) -> {
                    String sentence = READING.contains(request.getMethod())
                            ? "En läsnyckel ger rätt till siffror men inte till ärenden och personer."
                            : "En läsnyckel får bara läsa: fråga med GET.";
                    denials.keep(request, sentence);
                    Problems.write(response, HttpStatus.FORBIDDEN, "Behorighet", sentence);
                }))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    /** The files; the page about them is one of the pages. */
    @Bean
    @Order(-1)
    SecurityFilterChain published(HttpSecurity http) throws Exception {
        http.securityMatcher("/oppna-data/*")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .permitAll())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.disable());
        return http.build();
    }
}
