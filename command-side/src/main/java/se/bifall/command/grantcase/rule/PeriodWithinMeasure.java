package se.bifall.command.grantcase.rule;

import java.time.LocalDate;

/** A claim is for costs of the measure, so its period ends while the measure runs. */
public record PeriodWithinMeasure(LocalDate periodEndsOn, LocalDate startsOn, LocalDate endsOn) implements Rule {
    @Override
    public boolean holds() {
        return !periodEndsOn.isBefore(startsOn) && !periodEndsOn.isAfter(endsOn);
    }

    @Override
    public String field() {
        return "periodEndsOn";
    }

    @Override
    public String sentence() {
        return "Perioden slutar " + periodEndsOn + " men ska sluta inom åtgärdens tid, " + startsOn + " till " + endsOn
                + ".";
    }
}
