package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import se.bifall.codes.SixMonths;

/** A party may demand a decision when six months have gone without one (förvaltningslagen 12 §). */
public record SixMonthsPassed(LocalDate applied, LocalDate demanded) implements Rule {
    @Override
    public boolean holds() {
        return !demanded.isBefore(SixMonths.demandFrom(applied));
    }

    @Override
    public String field() {
        return "receivedOn";
    }

    @Override
    public String sentence() {
        return "Begäran kom in " + demanded + ". Ansökan kom in " + applied
                + ", så sökanden kan begära att ärendet avgörs först " + SixMonths.demandFrom(applied)
                + " (förvaltningslagen 12 §).";
    }
}
