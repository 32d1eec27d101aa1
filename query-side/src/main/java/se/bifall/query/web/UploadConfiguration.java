package se.bifall.query.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the reader of uploads before the security filters, which ask for a field of the form. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadConfiguration {
    /** The security filters' place in the chain is -100. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    FilterRegistrationBean<UploadFilter> uploads() {
        FilterRegistrationBean<UploadFilter> filter = new FilterRegistrationBean<>(new UploadFilter());
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }
}
