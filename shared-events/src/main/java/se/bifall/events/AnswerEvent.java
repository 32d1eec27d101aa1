package se.bifall.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.AnswerText;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.IndicatorBasis;

/**
 * What has happened to the answers of one year's resultatredovisning, chapter 5. Figures are no events: they follow from
 * the cases.
 */
public sealed interface AnswerEvent extends BifallEvent {
    /** The year that is reported; the report is due in February after it. */
    int reportYear();

    ChapterQuestion question();

    /** A colon is in no id of a case or frame, so that a report never takes theirs. */
    @Override
    default String stream() {
        return "resultatredovisning:" + reportYear();
    }

    /**
     * A version of an answer, as a draft. Earlier versions stay.
     *
     * @param contributed Ja or Nej where the template asks; null where it does not, or while it is not answered
     * @param otherBasis a basis that is none of the three, as a file wrote it
     * @param references decisions that the answer points to, as they are written
     * @param version from 1 for each question
     * @param importedFrom name of the file that it was read from; null when it was written here
     */
    @EventName("AnswerWritten/1")
    record AnswerWritten(
            int reportYear,
            ChapterQuestion question,
            @Nullable Boolean contributed,
            @Nullable AnswerText text,
            Set<IndicatorBasis> bases,
            @Nullable String otherBasis,
            List<String> references,
            int version,
            @Nullable String importedFrom)
            implements AnswerEvent {
        public AnswerWritten {
            bases = IndicatorBasis.inOrder(bases);
            references = List.copyOf(references);
        }
    }

    /** @param version the one that is ready */
    @EventName("AnswerMarkedReady/1")
    record AnswerMarkedReady(int reportYear, ChapterQuestion question, int version) implements AnswerEvent {}

    /** A ready answer is a draft again. */
    @EventName("AnswerReopened/1")
    record AnswerReopened(int reportYear, ChapterQuestion question, int version, String reason)
            implements AnswerEvent {}
}
