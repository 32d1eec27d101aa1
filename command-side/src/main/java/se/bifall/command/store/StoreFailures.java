package se.bifall.command.store;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why the event store can't be opened, in one sentence. */
final class StoreFailures extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException cause) {
        return new FailureAnalysis(LogFolder.sentence(cause), null, cause);
    }
}
