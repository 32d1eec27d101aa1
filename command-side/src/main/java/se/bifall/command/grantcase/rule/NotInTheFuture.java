package se.bifall.command.grantcase.rule;

import java.time.LocalDate;

/** What has happened can't be dated after today. */
public record NotInTheFuture(String field, LocalDate day, LocalDate today) implements Rule {
    @Override
    public boolean holds() {
        return !day.isAfter(today);
    }

    @Override
    public String sentence() {
        return "Datumet " + day + " har inte varit än; i dag är det " + today + ".";
    }
}
