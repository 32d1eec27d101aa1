package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Our own words when the server refuses an address before any page is asked, as it does with {@code %00}. */
final class BadAddress extends ErrorReportValve {
    private static final String SENTENCE = "Adressen innehåller tecken som inte kan läsas.";
    private final String page = page();

    @Component
    static final class Customizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new BadAddress()));
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean machine =
                Objects.requireNonNullElse(request.getRequestURI(), "").startsWith("/api/");
        response.setContentType(machine ? "application/problem+json" : "text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            response.getReporter()
                    .write(
                            machine
                                    ? "{\"status\":%d,\"rule\":\"GiltigAdress\",\"detail\":\"%s\"}"
                                            .formatted(status, SENTENCE)
                                    : page.replace("{status}", Integer.toString(status)));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("the asker is gone", e);
        }
    }

    private static String page() {
        try (InputStream file =
                Objects.requireNonNull(BadAddress.class.getResourceAsStream("/static-pages/bad-address.html"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
