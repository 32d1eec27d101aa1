package se.bifall.query.session;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Several nodes that answer share the sessions; one alone has its server's own. */
@Configuration(proxyBeanMethods = false)
@Profile("query")
@EnableSpringHttpSession
class SessionConfiguration {
    @Bean
    MongoSessions sessionRepository(
            MongoDatabase database,
            @Value("${bifall.session.idle}") Duration idle,
            Clock clock,
            ApplicationEventPublisher events) {
        return new MongoSessions(database, idle, clock, events);
    }

    /** As the server's own cookie is; Secure when the request came by TLS. */
    @Bean
    CookieSerializer cookieSerializer() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("JSESSIONID");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }

    /** Outside the filter that fetches the session. */
    @Bean
    FilterRegistrationBean<SessionsAway> sessionsAway() {
        FilterRegistrationBean<SessionsAway> filter = new FilterRegistrationBean<>(new SessionsAway());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }
}
