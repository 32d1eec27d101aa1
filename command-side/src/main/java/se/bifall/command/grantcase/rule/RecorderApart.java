package se.bifall.command.grantcase.rule;

import java.util.Set;
import se.bifall.codes.OfficerId;

/** Who records the decision of the nämnd has not prepared the case (kommunallagen 6 kap. 6 §, intern kontroll). */
public record RecorderApart(boolean isBoards, OfficerId recorder, Set<OfficerId> workers) implements Rule {
    @Override
    public boolean holds() {
        return !isBoards || !workers.contains(recorder);
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Du har handlagt ärendet och får inte också föra in nämndens beslut. En annan nämndsekreterare måste göra det.";
    }
}
