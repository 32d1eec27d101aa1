package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.CostSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** Costs stated by what they are for are the same costs: their sum is the whole. Not to state them is allowed. */
public record CostTypesMakeTheWhole(String field, @Nullable CostSplit types, Kronor whole) implements Rule {
    @Override
    public boolean holds() {
        return types == null || types.shares().isEmpty() || types.total().equals(whole);
    }

    @Override
    public String sentence() {
        Kronor sum = types == null ? Kronor.ZERO : types.total();
        return "Kostnadsslagen är tillsammans " + Words.kronor(sum) + ", men kostnaderna i sin helhet är "
                + Words.kronor(whole) + ". Rätta dem så att de stämmer, eller lämna alla kostnadsslag tomma.";
    }
}
