package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import se.bifall.codes.Decision;

/** The party has seen the material before the decision, or there is a reason why not (förvaltningslagen 25 §). */
public record CommunicationStated(Decision decision) implements Rule {
    @Override
    public boolean holds() {
        LocalDate on = decision.communicatedOn();
        return (on == null) != (decision.notCommunicatedBecause() == null)
                && (on == null || !on.isAfter(decision.decidedOn()));
    }

    @Override
    public String field() {
        return "decision.communicatedOn";
    }

    @Override
    public String sentence() {
        return "Ange när underlaget kommunicerades med den sökande, senast på beslutsdagen, eller varför det inte behövdes, men inte båda (förvaltningslagen 25 §).";
    }
}
