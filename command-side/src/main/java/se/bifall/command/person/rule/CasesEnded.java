package se.bifall.command.person.rule;

import java.util.List;
import java.util.stream.Collectors;
import se.bifall.command.grantcase.rule.Rule;

/** Personal data is kept while a case needs it. */
public record CasesEnded(List<String> open) implements Rule {
    private static final int NAMED = 5;

    @Override
    public boolean holds() {
        return open.isEmpty();
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        String more = open.size() > NAMED ? " och " + (open.size() - NAMED) + " till" : "";
        return "Personen förekommer i ärenden som inte är avslutade: "
                + open.stream().limit(NAMED).collect(Collectors.joining(", ")) + more
                + ". Uppgifterna behövs så länge och får inte gallras.";
    }
}
