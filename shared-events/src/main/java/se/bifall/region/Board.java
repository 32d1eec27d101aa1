package se.bifall.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;

/**
 * The elected nämnd that decides what is not delegated.
 *
 * @param code what is written as decider when it decides, and before its diarienummer
 */
public record Board(
        OfficerId code,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) implements Dated {
    @Override
    public Object identity() {
        return Board.class;
    }
}
