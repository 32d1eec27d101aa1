package se.bifall.query.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why a start failed in one sentence; the exit code is 1. */
final class OneSentence implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("bifall: " + analysis.getDescription());
    }
}
