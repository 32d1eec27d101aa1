package se.bifall.commands;

import static se.bifall.codes.Role.ADMINISTRATOR;
import static se.bifall.codes.Role.BESLUTSFATTARE;
import static se.bifall.codes.Role.HANDLAGGARE;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.AnswerText;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.IndicatorBasis;

/**
 * What may be asked about the answers of a resultatredovisning. Each names the version it rests on, so that one writer
 * never overwrites what another has written.
 */
public sealed interface AnswerCommand extends BifallCommand {
    int reportYear();

    ChapterQuestion question();

    @Override
    default String stream() {
        return "resultatredovisning:" + reportYear();
    }

    /** @param restsOn the version of the answer that the writer had before them; 0 when there was none */
    @By({HANDLAGGARE, ADMINISTRATOR})
    record WriteAnswer(
            int reportYear,
            ChapterQuestion question,
            @Nullable Boolean contributed,
            @Nullable AnswerText text,
            Set<IndicatorBasis> bases,
            @Nullable String otherBasis,
            List<String> references,
            int restsOn,
            @Nullable String importedFrom)
            implements AnswerCommand {}

    @By({BESLUTSFATTARE, ADMINISTRATOR})
    record MarkAnswerReady(int reportYear, ChapterQuestion question, int restsOn) implements AnswerCommand {}

    @By({HANDLAGGARE, BESLUTSFATTARE, ADMINISTRATOR})
    record ReopenAnswer(int reportYear, ChapterQuestion question, int restsOn, String reason)
            implements AnswerCommand {}
}
