package se.bifall.command.report;

import java.time.LocalDate;
import se.bifall.command.grantcase.rule.Rule;

/** A report is about a year that has begun. */
record ReportYear(int year, LocalDate today) implements Rule {
    private static final int FIRST = 2000;

    @Override
    public boolean holds() {
        return year >= FIRST && year <= today.getYear();
    }

    @Override
    public String field() {
        return "year";
    }

    @Override
    public String sentence() {
        return "En rapport handlar om ett år mellan " + FIRST + " och " + today.getYear() + ", inte " + year + ".";
    }
}
