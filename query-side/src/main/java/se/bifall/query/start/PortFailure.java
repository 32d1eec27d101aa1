package se.bifall.query.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The port is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortFailure extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        return new FailureAnalysis("Port " + cause.getPort() + " är upptagen. Välj en annan med --port.", null, cause);
    }
}
