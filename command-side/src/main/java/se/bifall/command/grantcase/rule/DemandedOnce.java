package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A party may demand a decision once in a case (förvaltningslagen 12 §). */
public record DemandedOnce(@Nullable LocalDate before) implements Rule {
    @Override
    public boolean holds() {
        return before == null;
    }

    @Override
    public String field() {
        return "receivedOn";
    }

    @Override
    public String sentence() {
        return "Sökanden begärde redan " + before
                + " att ärendet avgörs. Det kan göras en gång under handläggningen (förvaltningslagen 12 §).";
    }
}
