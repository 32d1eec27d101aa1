package se.bifall.query.web.audit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.bifall.query.audit.Watched;
import se.bifall.query.projection.FactTable;

/** Every address that shows a case passes the keeper of reads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Watched.class)
class ReadsConfiguration implements WebMvcConfigurer {
    private final ReadKeeper keeper;

    ReadsConfiguration(FactTable table, KeptReads reads) {
        this.keeper = new ReadKeeper(table, reads);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(keeper)
                .addPathPatterns(
                        "/arenden/{caseId}",
                        "/arenden/{caseId}/**",
                        "/api/cases/{id}",
                        "/api/cases/{id}/**",
                        "/revision/arenden/{caseId}",
                        "/revision/beslut/{caseId}/{number}");
    }
}
