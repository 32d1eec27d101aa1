package se.bifall.query.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Writes the version into the addresses of libraries, looked up once each. What the framework does by itself searches
 * every jar for a file behind every link of every page, an eighth of the work of the queue.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LibraryAddresses {
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> libraryAddressFilter(ObjectProvider<ResourceUrlProvider> files) {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new VersionsOnce(files));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    private static final class VersionsOnce extends ResourceUrlEncodingFilter {
        private final ObjectProvider<ResourceUrlProvider> files;
        private final Map<String, String> known = new ConcurrentHashMap<>();

        VersionsOnce(ObjectProvider<ResourceUrlProvider> files) {
            this.files = files;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, new HttpServletResponseWrapper((HttpServletResponse) response) {
                @Override
                public String encodeURL(String address) {
                    return address.startsWith("/webjars/")
                            ? known.computeIfAbsent(address, VersionsOnce.this::withVersion)
                            : super.encodeURL(address);
                }
            });
        }

        private String withVersion(String address) {
            return Objects.requireNonNullElse(files.getObject().getForLookupPath(address), address);
        }
    }
}
