package se.bifall.command.grantcase.rule;

import java.time.LocalDate;

/** Company support is applied for before the measure starts (2022:1467 6 §, 2022:1468 8 §). */
public record AppliedBeforeStart(LocalDate receivedOn, LocalDate startsOn) implements Rule {
    @Override
    public boolean holds() {
        return receivedOn.isBefore(startsOn);
    }

    @Override
    public String field() {
        return "measureStartsOn";
    }

    @Override
    public String sentence() {
        return "Ansökan kom in " + receivedOn + ", men åtgärden börjar " + startsOn
                + ". Stöd ska sökas innan åtgärden börjar (2022:1467 6 §, 2022:1468 8 §).";
    }
}
