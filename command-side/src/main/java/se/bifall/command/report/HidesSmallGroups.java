package se.bifall.command.report;

import se.bifall.command.grantcase.rule.Rule;

/** What is published hides the figures that few companies stand behind, as few as the Region has decided. */
record HidesSmallGroups(int smallestGroup, int decided) implements Rule {
    @Override
    public boolean holds() {
        return smallestGroup == decided;
    }

    @Override
    public String field() {
        return "smallestGroup";
    }

    @Override
    public String sentence() {
        return "Regionen döljer siffror med färre än " + decided + " företag bakom; rapporten anger " + smallestGroup
                + ".";
    }
}
