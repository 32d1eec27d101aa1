package se.bifall.command.grantcase.rule;

import java.util.Set;
import java.util.TreeSet;
import se.bifall.codes.LegalBasis;

/** The decision rests on an ordinance that its support is given under, in force when the application came in or was decided. */
public record OrdinanceInForce(LegalBasis basis, Set<String> ordinances) implements Rule {
    @Override
    public boolean holds() {
        return ordinances.stream().anyMatch(ordinance -> basis.value().startsWith("SFS " + ordinance + " "));
    }

    @Override
    public String field() {
        return "decision.legalBasis";
    }

    @Override
    public String sentence() {
        return "Lagrummet " + basis + " hör inte till stödformen. Beslutet ska vila på förordning "
                + String.join(" eller ", new TreeSet<>(ordinances))
                + ", som gäller för stödformen den dagen (förvaltningslagen 32 §).";
    }
}
