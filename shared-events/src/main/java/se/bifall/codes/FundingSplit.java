package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** An amount and where it comes from: kronor per funding source, zeros left out. */
public record FundingSplit(@JsonValue Map<FundingSource, Kronor> shares) implements Split {
    private static final FundingSource[] SOURCES = FundingSource.values();
    public static final FundingSplit NONE = new FundingSplit(Map.of());

    /** @throws InvalidValue when the shares together are more than an amount can be */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FundingSplit {
        Map<FundingSource, Kronor> positive = Split.positive(FundingSource.class, shares);
        total(positive);
        shares = small(positive);
    }

    public static FundingSplit of(FundingSource source, Kronor amount) {
        return new FundingSplit(Map.of(source, amount));
    }

    public static FundingSplit sum(Collection<FundingSplit> splits) {
        return splits.stream().reduce(NONE, FundingSplit::plus);
    }

    public Kronor from(FundingSource source) {
        return shares.getOrDefault(source, Kronor.ZERO);
    }

    @Override
    public Kronor total() {
        return total(shares);
    }

    private static Kronor total(Map<FundingSource, Kronor> shares) {
        Kronor total = Kronor.ZERO;
        for (FundingSource source : SOURCES) {
            Kronor share = shares.get(source);
            total = share == null ? total : total.plus(share);
        }
        return total;
    }

    /** Most splits have one source or none, and there are many of them in memory; several keep the order of sources. */
    private static Map<FundingSource, Kronor> small(Map<FundingSource, Kronor> shares) {
        return shares.size() < 2 ? Map.copyOf(shares) : java.util.Collections.unmodifiableMap(new EnumMap<>(shares));
    }

    public FundingSplit plus(FundingSplit other) {
        return combine(other, Kronor::plus);
    }

    /** @throws InvalidValue when any source would go below zero */
    public FundingSplit minus(FundingSplit other) {
        return combine(other, Kronor::minus);
    }

    /** True when no source has more than the same source of {@code other}. */
    public boolean fitsIn(FundingSplit other) {
        return shares.entrySet().stream().noneMatch(share -> share.getValue().exceeds(other.from(share.getKey())));
    }

    /** The source with the most money; the earlier listed when equal. */
    public Optional<FundingSource> principal() {
        return shares.entrySet().stream()
                .max(Map.Entry.<FundingSource, Kronor>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private FundingSplit combine(FundingSplit other, java.util.function.BinaryOperator<Kronor> how) {
        Map<FundingSource, Kronor> result = new EnumMap<>(FundingSource.class);
        Arrays.stream(FundingSource.values())
                .forEach(source -> result.put(source, how.apply(from(source), other.from(source))));
        return new FundingSplit(result);
    }
}
