package se.bifall.command.grantcase.rule;

import se.bifall.codes.OfficerId;

/** Who is jävig does not take part in deciding whether it is so (förvaltningslagen 18 §, kommunallagen 6 kap. 30 §). */
public record LiftedByAnother(OfficerId person, OfficerId liftedBy) implements Rule {
    @Override
    public boolean holds() {
        return !person.value().equalsIgnoreCase(liftedBy.value());
    }

    @Override
    public String field() {
        return "person";
    }

    @Override
    public String sentence() {
        return "Du kan inte häva ditt eget jäv (" + person
                + "). Någon annan prövar jävsfrågan (förvaltningslagen 18 §).";
    }
}
