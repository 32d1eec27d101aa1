package se.bifall.command.grantcase.rule;

import java.util.Set;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;

/** What the nämnd decided is recorded by its secretary; a delegated decision is taken by a decision-maker. */
public record RecordedByTheSecretary(OfficerId decidedBy, Set<Role> asker) implements Rule {
    @Override
    public boolean holds() {
        return asker.contains(decidedBy.isBoard() ? Role.NAMNDSEKRETERARE : Role.BESLUTSFATTARE);
    }

    @Override
    public String field() {
        return "decision.decidedBy";
    }

    @Override
    public String sentence() {
        return decidedBy.isBoard()
                ? "Nämndens beslut förs in av nämndsekreteraren, inte av en beslutsfattare."
                : "Nämndsekreteraren för in det som nämnden (RUN) har beslutat och beslutar inte själv på delegation.";
    }
}
