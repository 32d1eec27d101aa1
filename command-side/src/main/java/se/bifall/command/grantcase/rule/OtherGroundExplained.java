package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.ConflictGround;

/** The open ground of the law says which circumstance it is (förvaltningslagen 16 § 4). */
public record OtherGroundExplained(
        ConflictGround ground, @Nullable String note) implements Rule {
    @Override
    public boolean holds() {
        return ground != ConflictGround.OTHER_CIRCUMSTANCE || note != null;
    }

    @Override
    public String field() {
        return "note";
    }

    @Override
    public String sentence() {
        return "Ange kort vilken omständighet det är, utan personuppgifter (förvaltningslagen 16 § 4).";
    }
}
