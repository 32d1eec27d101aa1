package se.bifall.command.grantcase.rule;

import java.util.Set;
import java.util.stream.Collectors;
import se.bifall.codes.Phase;
import se.bifall.codes.Words;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.Lifecycle;

/** A case takes a command only in the phases that the lifecycle says. */
public record PhaseTakesCommand(Phase phase, Class<? extends GrantCommand> command) implements Rule {
    @Override
    public boolean holds() {
        return Lifecycle.takes(phase, command);
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        Set<Phase> phases = Lifecycle.phasesOf(command);
        String when = phases.isEmpty()
                ? "Det kan bara göras för ett nytt ärende."
                : "Det kan göras när ärendet är: "
                        + phases.stream().map(Words::of).collect(Collectors.joining(", ")) + ".";
        return "Ärendet är i läget " + Words.of(phase) + ", där "
                + Words.of(command).toLowerCase(Words.SWEDISH) + " inte är möjligt. " + when;
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
