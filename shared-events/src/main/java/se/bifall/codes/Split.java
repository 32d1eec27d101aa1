package se.bifall.codes;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An amount in parts: kronor per part, zeros left out. */
public interface Split {
    Map<? extends Enum<?>, Kronor> shares();

    default Kronor total() {
        return total(shares());
    }

    /** @throws InvalidValue when it is more than an amount can be */
    static Kronor total(Map<?, Kronor> shares) {
        return shares.values().stream().reduce(Kronor.ZERO, Kronor::plus);
    }

    /** @return in the order that they are declared; none when the type is no amount in parts */
    static List<? extends Enum<?>> parts(Class<?> type) {
        if (type == FundingSplit.class) {
            return List.of(FundingSource.values());
        }
        return type == CostSplit.class ? List.of(CostType.values()) : List.of();
    }

    static boolean is(Class<?> type) {
        return Split.class.isAssignableFrom(type);
    }

    /** @return in the order that they are declared, without zeros */
    static <K extends Enum<K>> Map<K, Kronor> positive(Class<K> parts, Map<K, Kronor> shares) {
        Map<K, Kronor> positive = new EnumMap<>(parts);
        shares.forEach((part, amount) -> {
            if (!amount.isZero()) {
                positive.put(part, amount);
            }
        });
        return Collections.unmodifiableMap(positive);
    }
}
