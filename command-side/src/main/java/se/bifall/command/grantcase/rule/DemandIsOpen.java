package se.bifall.command.grantcase.rule;

import se.bifall.commands.CommandResult.Reason;

/** Only a demand for a decision that waits for its answer can be refused (förvaltningslagen 12 §). */
public record DemandIsOpen(boolean demanded, boolean refused) implements Rule {
    @Override
    public boolean holds() {
        return demanded && !refused;
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }

    @Override
    public String sentence() {
        return refused
                ? "Begäran om att ärendet avgörs är redan avslagen (förvaltningslagen 12 §)."
                : "Sökanden har inte begärt att ärendet avgörs, så det finns ingen begäran att avslå"
                        + " (förvaltningslagen 12 §).";
    }
}
