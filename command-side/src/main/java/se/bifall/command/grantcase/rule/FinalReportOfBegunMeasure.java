package se.bifall.command.grantcase.rule;

import java.time.LocalDate;

/**
 * A final report tells what the measure came to, so there is none before the measure has begun. No paragraph says it in so
 * many words: whoever accepts one has to have something to investigate (förvaltningslagen 23 §). It may come before the
 * last day, when all is done.
 */
public record FinalReportOfBegunMeasure(String field, LocalDate day, LocalDate startsOn) implements Rule {
    @Override
    public boolean holds() {
        return !day.isBefore(startsOn);
    }

    @Override
    public String sentence() {
        return "Slutrapporten är daterad " + day + ", men åtgärden börjar först " + startsOn
                + ": den har inget att redovisa än (förvaltningslagen 23 §).";
    }
}
