package se.bifall.command.grantcase.rule;

import se.bifall.codes.OfficerId;

/** A conflict of interest is declared once; a person who is jävig already can't become it. */
public record ConflictNotStanding(OfficerId person, boolean standing, String field) implements Rule {
    @Override
    public boolean holds() {
        return !standing;
    }

    @Override
    public String sentence() {
        return "Jäv för " + person + " är redan antecknat i ärendet.";
    }
}
