package se.bifall.command.grantcase.rule;

import java.util.Set;
import se.bifall.codes.Role;
import se.bifall.region.Board;

/** What the nämnd decided is recorded by its secretary; a delegated decision is taken by a decision-maker. */
public record RecordedByTheSecretary(boolean isBoards, Board board, Set<Role> asker) implements Rule {
    @Override
    public boolean holds() {
        return asker.contains(isBoards ? Role.NAMNDSEKRETERARE : Role.BESLUTSFATTARE);
    }

    @Override
    public String field() {
        return "decision.decidedBy";
    }

    @Override
    public String sentence() {
        return isBoards
                ? "Nämndens beslut förs in av nämndsekreteraren, inte av en beslutsfattare."
                : "Nämndsekreteraren för in det som nämnden (" + board.code()
                        + ") har beslutat och beslutar inte själv på delegation.";
    }
}
