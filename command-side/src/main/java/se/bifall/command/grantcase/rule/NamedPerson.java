package se.bifall.command.grantcase.rule;

import java.util.Collection;
import se.bifall.codes.OfficerId;

/** Work is given to a person, not to the nämnd and not to an account that no person stands behind. */
public record NamedPerson(
        String field, OfficerId officer, Collection<OfficerId> boards, Collection<OfficerId> machineAccounts)
        implements Rule {
    @Override
    public boolean holds() {
        return boards.stream().noneMatch(this::is) && machineAccounts.stream().noneMatch(this::is);
    }

    @Override
    public String sentence() {
        return "Användaren " + officer + " är " + (boards.stream().anyMatch(this::is) ? "nämnden" : "ett maskinkonto")
                + ". Ange en namngiven tjänsteperson.";
    }

    private boolean is(OfficerId other) {
        return officer.value().equalsIgnoreCase(other.value());
    }
}
