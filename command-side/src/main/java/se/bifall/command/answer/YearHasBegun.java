package se.bifall.command.answer;

import se.bifall.command.grantcase.rule.Rule;

/** A year is reported on when it has begun; the ordinance has asked since 2024 (SFS 2024:99), the samples begin earlier. */
record YearHasBegun(int year, int thisYear) implements Rule {
    private static final int FIRST = 2000;

    @Override
    public boolean holds() {
        return year >= FIRST && year <= thisYear;
    }

    @Override
    public String field() {
        return "reportYear";
    }

    @Override
    public String sentence() {
        return "Redovisningsåret " + year + " ska ligga mellan " + FIRST + " och " + thisYear + ".";
    }
}
