package se.bifall.command.sitting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.command.grantcase.rule.Rule;

/** A paragraph of the minutes is about one thing.
 *
 * @param holder what it is about already; null when it is free
 */
record ParagraphIsFree(
        LocalDate sittingOn, String paragraph, @Nullable String holder, String now) implements Rule {
    @Override
    public boolean holds() {
        return holder == null || holder.equals(now);
    }

    @Override
    public String field() {
        return "decision.sittingParagraph";
    }

    @Override
    public String sentence() {
        return paragraph + " vid sammanträdet " + sittingOn + " gäller redan " + holder + ". Ange en annan paragraf.";
    }
}
