package se.bifall.command.person.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** Gallring needs a decision (arkivlagen 10 §). */
public record DisposalIsDecided(@Nullable LocalDate decidedOn) implements Rule {
    @Override
    public boolean holds() {
        return decidedOn != null;
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Gallring kan verkställas först när den är beslutad (arkivlagen 10 §). Registrera beslutet först.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
