package se.bifall.command.grantcase.rule;

import se.bifall.codes.Decision;

/** Those who took part without deciding are others than the decider and the föredragande, each named once (förvaltningslagen 31 §). */
public record ParticipantsApart(Decision decision) implements Rule {
    @Override
    public boolean holds() {
        return decision.participants().stream().distinct().count()
                        == decision.participants().size()
                && !decision.participants().contains(decision.decidedBy())
                && !decision.participants().contains(decision.preparedBy());
    }

    @Override
    public String field() {
        return "decision.participants";
    }

    @Override
    public String sentence() {
        return "Övriga deltagare är andra än beslutsfattaren och föredraganden, och var och en nämns en gång (förvaltningslagen 31 §).";
    }
}
