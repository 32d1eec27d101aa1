package se.bifall.command.store;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why the event store can't be opened, in one sentence. */
final class StoreFailures extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException cause) {
        String sentence =
                switch (cause.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                        "Bifall körs redan på samma data. Stäng den först, eller välj en annan mapp med --data.";
                    case ErrorCode.FILE_CREATION_FAILED_1, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                        "Ärendelagret kan inte skrivas i mappen; kontrollera rättigheter och plats: "
                                + cause.getMessage();
                    case ErrorCode.FILE_CORRUPTED_1 ->
                        "Ärendelagret är skadat och öppnas inte. Återställ det från en säkerhetskopia.";
                    default -> "Ärendelagret kan inte öppnas: " + cause.getMessage();
                };
        return new FailureAnalysis(sentence, null, cause);
    }
}
