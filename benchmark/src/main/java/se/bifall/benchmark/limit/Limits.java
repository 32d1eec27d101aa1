package se.bifall.benchmark.limit;

import java.util.List;
import java.util.Optional;

/** Every limit that is measured in the same run. */
public final class Limits {
    public static final String FIRST_PAGE = "bifall start --sample";
    public static final String PLAIN_JDBC = "limit: plain JDBC";
    /** What a rebuild of every fact can't be faster than. */
    public static final String DECODE_AND_FOLD = DecodeAndFold.name(true, true);

    public static final String DECODE_AND_FOLD_ON_ONE_CORE = DecodeAndFold.name(true, false);

    private static final List<Limit> ALL = List.of(
            new FirstPage(),
            new Fdatasync(),
            new JdbcAppend(),
            new DecodeAndFold(false, false),
            new DecodeAndFold(false, true),
            new DecodeAndFold(true, false),
            new DecodeAndFold(true, true),
            new RawRead(),
            new DuckDb());

    private Limits() {}

    public static List<Limit> all() {
        return ALL;
    }

    public static Optional<Limit> named(String name) {
        return ALL.stream().filter(limit -> limit.name().equals(name)).findFirst();
    }
}
