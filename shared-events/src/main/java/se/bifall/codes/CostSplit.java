package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** Costs and what they are for: kronor per cost type, zeros left out. */
public record CostSplit(@JsonValue Map<CostType, Kronor> shares) implements Split {
    public static final CostSplit NONE = new CostSplit(Map.of());

    /** @throws InvalidValue when the shares together are more than an amount can be */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CostSplit {
        shares = Split.positive(CostType.class, shares);
        Split.total(shares);
    }

    public Kronor of(CostType type) {
        return shares.getOrDefault(type, Kronor.ZERO);
    }
}
