package se.bifall.query.access;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits of addresses before everything else and those of persons after it is known who they are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {
    /** The security filters' place in the chain is -100, the reader of uploads' is -110. */
    private static final int BEFORE_UPLOADS = -115;

    private static final int AFTER_SECURITY = -90;

    /** Before the valve that takes the word of a proxy for who calls, and its header away. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bodyDeadline(LimitSettings settings) {
        return new FirstValve(new BodyDeadline(settings));
    }

    private record FirstValve(BodyDeadline valve)
            implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
        @Override
        public void customize(ConfigurableTomcatWebServerFactory server) {
            server.addEngineValves(valve);
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    @Bean
    FilterRegistrationBean<AddressLimit> addressLimit(LimitSettings settings) {
        FilterRegistrationBean<AddressLimit> filter =
                new FilterRegistrationBean<>(new AddressLimit(settings, TimeMeter.SYSTEM_NANOTIME));
        filter.setOrder(BEFORE_UPLOADS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PersonLimit> personLimit(LimitSettings settings) {
        FilterRegistrationBean<PersonLimit> filter =
                new FilterRegistrationBean<>(new PersonLimit(settings, TimeMeter.SYSTEM_NANOTIME));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
