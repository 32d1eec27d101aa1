package se.bifall.command.report;

import se.bifall.command.grantcase.rule.Rule;

/** A report is made of events: the last one known has a place in the log. */
record KnowsSomething(long position) implements Rule {
    @Override
    public boolean holds() {
        return position > 0;
    }

    @Override
    public String field() {
        return "position";
    }

    @Override
    public String sentence() {
        return "En rapport bygger på händelser; " + position + " är ingen händelses nummer.";
    }
}
