package se.bifall.command.grantcase.rule;

import java.time.LocalDate;

/** A grant is reckoned in euro by the rate of its own time, at most 31 days old. */
public record RateIsFresh(LocalDate rateOn, LocalDate decidedOn) implements Rule {
    @Override
    public boolean holds() {
        return !rateOn.isAfter(decidedOn) && !rateOn.isBefore(decidedOn.minusDays(31));
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Eurokursen är från " + rateOn + ", men beslutet fattas " + decidedOn
                + ". Registrera försäkran om stöd av mindre betydelse med en kurs som är högst 31 dagar gammal.";
    }
}
