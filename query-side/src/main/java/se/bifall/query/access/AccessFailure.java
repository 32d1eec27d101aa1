package se.bifall.query.access;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Why the doors can't be opened. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessFailure extends AbstractFailureAnalyzer<AccessMisconfigured> {
    @Override
    protected FailureAnalysis analyze(Throwable root, AccessMisconfigured cause) {
        return new FailureAnalysis(Objects.requireNonNull(cause.getMessage()), null, cause);
    }
}
