package se.bifall.command.grantcase.rule;

import se.bifall.codes.OfficerId;

/** What is lifted is a conflict of interest that stands. */
public record ConflictStands(OfficerId person, boolean standing) implements Rule {
    @Override
    public boolean holds() {
        return standing;
    }

    @Override
    public String field() {
        return "person";
    }

    @Override
    public String sentence() {
        return "Det finns inget jäv för " + person + " i ärendet att häva.";
    }
}
