package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.ConflictGround;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Words;

/**
 * Who is jävig takes no part in the case (förvaltningslagen 17 §, kommunallagen 6 kap. 30 §).
 *
 * @param field where the person is named; empty for who asks
 * @param ground of the conflict that stands; null when there is none
 */
public record NoConflictOfInterest(
        String field, OfficerId person, @Nullable ConflictGround ground) implements Rule {
    @Override
    public boolean holds() {
        return ground == null;
    }

    @Override
    public String sentence() {
        String why = ground == null ? "" : Words.of(ground);
        return (field.isEmpty() ? "Du (" + person + ") är" : "Tjänstepersonen " + person + " är")
                + " jävig i ärendet och får inte delta i handläggningen (förvaltningslagen 17 §, kommunallagen 6 kap."
                + " 30 §). Grund: " + why + ". Någon annan måste ta över.";
    }
}
