package se.bifall.query.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.bifall.query.projection.FactTable;

/** What is asked as of an event asks of one that there is: a number beyond the log's end would silently mean now. */
@Component
class KnownEvent implements HandlerInterceptor, WebMvcConfigurer {
    private static final String AT = "at";
    private final FactTable table;

    KnownEvent(FactTable table) {
        this.table = table;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** @throws UnknownParameter when the event has not happened */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable String given = request.getParameter(AT);
        boolean asked =
                request.getDispatcherType() == DispatcherType.REQUEST; // the page of faults has the same address
        if (asked && given != null && given.strip().matches("[0-9]{1,15}")) {
            long last = table.snapshot().position();
            if (Long.parseLong(given.strip()) > last) {
                throw new UnknownParameter(
                        List.of("at är " + given.strip() + ", men loggens sista händelse är " + last + "."));
            }
        }
        return true;
    }
}
