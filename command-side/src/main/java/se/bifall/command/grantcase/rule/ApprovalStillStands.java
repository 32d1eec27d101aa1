package se.bifall.command.grantcase.rule;

/** Only the amount of the approval is corrected, as long as no later decision has replaced it; anything else is a change (förvaltningslagen 37 §). */
public record ApprovalStillStands(boolean isApproval, boolean amended) implements Rule {
    @Override
    public boolean holds() {
        return isApproval && !amended;
    }

    @Override
    public String field() {
        return "decisionNumber";
    }

    @Override
    public String sentence() {
        return isApproval
                ? "Beloppet har ändrats genom ett senare beslut. Rätta inte bifallet, utan fatta ett nytt ändringsbeslut."
                : "Bara beloppet i bifallet kan rättas. Är ett annat belopp fel, fatta ett nytt beslut.";
    }
}
