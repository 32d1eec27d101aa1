package se.bifall.query.analysis;

import java.util.Arrays;

/** What keys that are enum constants have in common. */
final class Keys {
    private Keys() {}

    static boolean isConstant(Class<? extends Enum<?>> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> constant.name().equals(key));
    }
}
