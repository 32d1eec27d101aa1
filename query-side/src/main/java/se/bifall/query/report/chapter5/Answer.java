package se.bifall.query.report.chapter5;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.IndicatorBasis;
import se.bifall.events.AnswerEvent.AnswerWritten;

/**
 * What an answer says, written here or read from a file.
 *
 * @param contributed Ja or Nej; null where neither is chosen
 * @param text empty when there is none
 * @param otherBasis a basis outside the three, as it is written; null when there is none
 * @param references decisions it points to, as they are written
 */
public record Answer(
        ChapterQuestion question,
        @Nullable Boolean contributed,
        String text,
        Set<IndicatorBasis> bases,
        @Nullable String otherBasis,
        List<String> references) {
    public Answer {
        bases = IndicatorBasis.inOrder(bases);
        references = List.copyOf(references);
    }

    /** A question that nobody has answered. */
    public static Answer none(ChapterQuestion question) {
        return new Answer(question, null, "", Set.of(), null, List.of());
    }

    static Answer of(AnswerWritten e) {
        return new Answer(
                e.question(),
                e.contributed(),
                e.text() == null ? "" : e.text().value(),
                e.bases(),
                e.otherBasis(),
                e.references());
    }

    /** True when neither Ja, Nej nor a text is given. */
    public boolean isEmpty() {
        return contributed == null && text.isBlank();
    }
}
