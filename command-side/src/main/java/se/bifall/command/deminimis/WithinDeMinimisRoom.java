package se.bifall.command.deminimis;

import java.time.LocalDate;
import se.bifall.codes.EuroCents;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.region.DeMinimis;

/**
 * A group of companies is granted no more de minimis aid than the ceiling over any rolling period ((EU) 2023/2831
 * article 3.2).
 *
 * @param granted the most that the period holds without this grant
 * @param now this grant
 */
public record WithinDeMinimisRoom(DeMinimis limit, EuroCents granted, EuroCents now, LocalDate on) implements Rule {
    @Override
    public boolean holds() {
        return !granted.plus(now).exceeds(EuroCents.ofEuros(limit.ceiling()));
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        return "Koncernen har fått " + Words.euro(granted) + " i stöd av mindre betydelse under de " + limit.years()
                + " åren till och med " + on + ". Beslutet lägger till " + Words.euro(now) + ", och taket är "
                + Words.euro(EuroCents.ofEuros(limit.ceiling())) + " (" + limit.source() + ").";
    }
}
