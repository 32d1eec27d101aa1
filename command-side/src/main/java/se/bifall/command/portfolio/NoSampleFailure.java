package se.bifall.command.portfolio;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** {@code --sample} with another Region's profile, in one sentence. */
final class NoSampleFailure extends AbstractFailureAnalyzer<NoSample> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NoSample cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
