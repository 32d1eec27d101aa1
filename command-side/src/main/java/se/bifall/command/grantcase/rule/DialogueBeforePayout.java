package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.region.Payout.Dialogue;

/** Larger support is paid out only after the sustainability dialogue; it may be approved before. */
public record DialogueBeforePayout(
        Optional<Dialogue> demanded, Kronor net, @Nullable LocalDate heldOn, LocalDate on) implements Rule {
    @Override
    public boolean holds() {
        return demanded.isEmpty() || (heldOn != null && !heldOn.isAfter(on));
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        Dialogue dialogue = demanded.orElseThrow();
        return "Stödet är " + Words.kronor(net) + ". Över " + Words.kronor(dialogue.over()) + " ska "
                + dialogue.heldBy() + " ha hållit hållbarhetsdialog före utbetalning (" + dialogue.source()
                + "). Registrera dialogen först.";
    }
}
