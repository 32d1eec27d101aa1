package se.bifall.command.grantcase.rule;

import java.util.List;
import se.bifall.codes.Decision;
import se.bifall.codes.OfficerId;

/** Dissent is noted by those who took part: members of the nämnd, or the föredragande and participants of a delegated decision (förvaltningslagen 30 §). */
public record SomeoneTookPart(Decision decision, List<OfficerId> dissenters) implements Rule {
    @Override
    public boolean holds() {
        return !dissenters.isEmpty() && (decision.isOfASitting() || tookPart());
    }

    @Override
    public String field() {
        return "dissenters";
    }

    @Override
    public String sentence() {
        return "Avvikande mening antecknas för den som har deltagit: nämndens ledamöter, eller föredragande och övriga deltagare i"
                + " ett delegationsbeslut (förvaltningslagen 30 §).";
    }

    private boolean tookPart() {
        return dissenters.stream()
                .allMatch(one -> decision.preparedBy().equals(one)
                        || decision.participants().contains(one));
    }
}
