package se.bifall.command.grantcase.rule;

import java.util.Collection;
import java.util.List;
import se.bifall.codes.ChecklistCode;
import se.bifall.region.ChecklistItem;

/** The mandatory handläggningsuppgifter of the support are settled before a decision on the merits is proposed. */
public record ChecklistDone(List<ChecklistItem> mandatory, Collection<ChecklistCode> settled) implements Rule {
    @Override
    public boolean holds() {
        return missing().isEmpty();
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Följande handläggningsuppgifter måste vara avbockade före förslag till beslut: "
                + String.join("; ", missing()) + ".";
    }

    private List<String> missing() {
        return mandatory.stream()
                .filter(item -> !settled.contains(item.code()))
                .map(item -> item.label() + " (" + item.legalBasis() + ")")
                .toList();
    }
}
