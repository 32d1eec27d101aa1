package se.bifall.query.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import se.bifall.region.reading.ProfileRefused;

/** The region profile has mistakes: all of them, with their lines. */
final class ProfileFailure extends AbstractFailureAnalyzer<ProfileRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, ProfileRefused cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
