package se.bifall.command.frame;

import se.bifall.command.grantcase.rule.Rule;

/** A budget year that can be one. */
record BudgetYear(int year) implements Rule {
    @Override
    public boolean holds() {
        return year >= 2000 && year <= 2100;
    }

    @Override
    public String field() {
        return "year";
    }

    @Override
    public String sentence() {
        return "Budgetåret ska vara ett år mellan 2000 och 2100.";
    }
}
