package se.bifall.benchmark.result;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import se.bifall.benchmark.limit.Limits;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.axon.AxonGuidePeer;
import se.bifall.benchmark.peer.bifall.BifallDeskPeer;
import se.bifall.benchmark.peer.bifall.BifallPeer;
import se.bifall.benchmark.phase.Asking;
import se.bifall.benchmark.phase.Names;

/** What Bifall was to reach, and what it did, by medians of so many repetitions. */
final class Goals {
    private static final String BIFALL = BifallPeer.NAME;
    private static final String ONE_WRITER = Names.in(Names.writers(1), Names.COMMANDS_A_SECOND);
    private static final String EIGHT_WRITERS = Names.in(Names.writers(8), Names.COMMANDS_A_SECOND);
    private static final long MANY_EVENTS = 1_000_000;
    /** More than twenty a case. */
    private static final long EVENTS_OF_20_000_CASES = 400_000;

    /** What is too slow there may be soon enough at the size that a goal is about. */
    private static final double MUCH_LARGER = 1.25;

    private static final int KILLS = 10;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** What is called linear: ten times as many events may cost a quarter more than ten times as much, as such runs differ by. */
    private static final double LINEAR = 1.1;

    private final Results results;
    private final List<Goal> goals = new ArrayList<>();

    /** One line of the table. */
    private record Goal(String aim, String measured, String reached) {}

    private Goals(Results results) {
        this.results = results;
    }

    static String text(Results results) {
        Goals goals = new Goals(results);
        goals.rebuild();
        goals.append();
        goals.answers();
        goals.growth();
        goals.whole();
        StringBuilder text = new StringBuilder("| goal | measured | |\n|---|---|---|\n");
        goals.goals.forEach(goal -> Markdown.row(text, List.of(goal.aim(), goal.measured(), goal.reached())));
        return text.toString();
    }

    private void rebuild() {
        String rate = Names.EVENTS_A_SECOND;
        atLeast(
                "rebuild: 60 % of Jackson decode and fold of every fact on all cores",
                60,
                " %",
                compared(
                        values(BIFALL, Phase.REBUILD, rate),
                        values(Limits.DECODE_AND_FOLD, Phase.REBUILD, rate),
                        (bifall, limit) -> 100 * bifall / limit));
        atLeast(
                "rebuild: 60 % of what one core decodes and folds, times " + CORES + " cores",
                60,
                " %",
                compared(
                        values(BIFALL, Phase.REBUILD, rate),
                        values(Limits.DECODE_AND_FOLD_ON_ONE_CORE, Phase.REBUILD, rate),
                        (bifall, limit) -> 100 * bifall / (limit * CORES)));
        atLeast(
                "rebuild: 10 times as fast as Axon by its guide",
                10,
                " times",
                compared(
                        values(BIFALL, Phase.REBUILD, Names.SECONDS),
                        values(AxonGuidePeer.NAME, Phase.REBUILD, Names.SECONDS),
                        (bifall, axon) -> axon / bifall));
        List<Row> large = results.of(Phase.REBUILD).stream()
                .filter(row -> row.subject().equals(BIFALL) && row.events() >= MANY_EVENTS)
                .toList();
        add(
                "rebuild of 1 000 000 events in a heap of 256 MB",
                large.stream().map(this::large).collect(joining("; ")),
                large.stream()
                        .allMatch(row -> results.measured(row) > 0 && results.measured(row) == results.tried(row)));
    }

    private String large(Row row) {
        Spread peak = results.spreads(row).get(Names.PEAK);
        return Spread.text((double) row.events()) + " events, n = " + results.times(row) + ": "
                + (peak == null
                        ? results.failure(row)
                        : "done, the whole process " + Spread.text(peak.median()) + " MB");
    }

    private void append() {
        atLeast(
                "append, survives kill -9: 80 % of plain JDBC into the same table, 1 writer",
                80,
                " %",
                compared(
                        values(BIFALL, Phase.APPEND, ONE_WRITER),
                        values(Limits.PLAIN_JDBC, Phase.APPEND, ONE_WRITER),
                        (bifall, limit) -> 100 * bifall / limit));
        SortedMap<Row, Double> gains = compared(
                values(BIFALL, Phase.APPEND, EIGHT_WRITERS),
                values(BIFALL, Phase.APPEND, ONE_WRITER),
                (eight, one) -> eight / one);
        add(
                "append: more with 8 writers than with 1",
                told(gains, " times"),
                gains.values().stream().allMatch(gain -> gain > 1));
    }

    private void answers() {
        atMost(
                "accepted command to visible figure at 200 commands/s: p99 under 50 ms",
                50,
                " ms",
                0,
                values(BifallDeskPeer.NAME, Phase.LAG, Names.in(Names.VISIBLE, Names.P99)));
        for (int clients : List.of(1, 8)) {
            String by = " with " + clients + (clients == 1 ? " client" : " clients");
            atMost(
                    "cross-tables, 20 000 cases: p99 under 50 ms" + by,
                    50,
                    " ms",
                    EVENTS_OF_20_000_CASES,
                    values(BIFALL, Phase.QUERY, Names.in(Names.clients(Asking.TABLE, clients), Names.P99)));
            atMost(
                    "as of a past day, 200 000 events: p99 under 1 000 ms" + by,
                    1_000,
                    " ms",
                    200_000,
                    values(BIFALL, Phase.QUERY, Names.in(Names.clients(Asking.AS_OF, clients), Names.P99)));
        }
    }

    /** The last two sizes tell most: what is the same for each hides in the small. */
    private void growth() {
        SortedMap<String, Double> exponents = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            for (String cost : Growth.costs(phase)) {
                Growth.atLast(Growth.costs(results, phase, BIFALL, cost))
                        .ifPresent(exponent -> exponents.put(phase.code() + ", " + cost, exponent));
            }
        }
        add(
                "no cost that is drawn below grows more than in proportion to the events, from the last size but one to the last",
                exponents.entrySet().stream()
                        .map(one -> one.getKey() + " " + Growth.text(Optional.of(one.getValue())))
                        .collect(joining("; ")),
                exponents.values().stream().allMatch(exponent -> exponent <= LINEAR));
    }

    private void whole() {
        SortedMap<Row, Double> seconds = values(Limits.FIRST_PAGE, Phase.START, Names.SECONDS);
        SortedMap<Row, Double> lists = values(Limits.FIRST_PAGE, Phase.START, Names.LIST);
        SortedMap<Row, Double> peaks = values(Limits.FIRST_PAGE, Phase.START, Names.PEAK);
        add(
                "start to first page with the sample: under 5 s and 400 MB",
                seconds.isEmpty()
                        ? ""
                        : Spread.text(first(seconds)) + " s, and " + Spread.text(first(lists))
                                + " s from logging in there to the list of cases; " + Spread.text(first(peaks))
                                + " MB, n = " + results.times(seconds.firstKey()),
                !seconds.isEmpty() && first(seconds) < 5 && first(peaks) < 400);
        List<Row> restarts = results.of(Phase.RESTART).stream()
                .filter(row -> row.subject().equals(BIFALL))
                .toList();
        int kills = restarts.stream().mapToInt(results::tried).sum();
        int risen = restarts.stream().mapToInt(results::measured).sum();
        boolean right = results.wrong().isEmpty() && risen == kills;
        add(
                KILLS
                        + " times kill -9 while eight write: nothing acknowledged lost, nothing twice, every figure right",
                kills == 0
                        ? ""
                        : risen + " of " + kills + " times" + (results.wrong().isEmpty() ? "" : ", see above"),
                right,
                kills < KILLS ? "too few to judge, none went wrong" : "reached");
    }

    private static double first(Map<Row, Double> values) {
        return values.values().iterator().next();
    }

    private SortedMap<Row, Double> values(String subject, Phase phase, String name) {
        SortedMap<Row, Double> medians = new TreeMap<>();
        results.values(phase, subject, name).forEach((row, spread) -> medians.put(row, spread.median()));
        return medians;
    }

    /** What both were measured at, by the size, and by who was measured more seldom there. */
    private SortedMap<Row, Double> compared(
            SortedMap<Row, Double> these, SortedMap<Row, Double> those, ToDoubleBiFunction<Double, Double> how) {
        SortedMap<Row, Double> compared = new TreeMap<>();
        these.forEach((row, value) -> those.forEach((other, against) -> {
            if (other.cases() == row.cases()) {
                Row seldom = results.measured(row) <= results.measured(other) ? row : other;
                compared.put(seldom, how.applyAsDouble(value, against));
            }
        }));
        return compared;
    }

    private void atLeast(String aim, double least, String unit, SortedMap<Row, Double> values) {
        add(aim, told(values, unit), values.values().stream().allMatch(value -> value >= least));
    }

    /**
     * @param events that the goal is about, 0 for any number: it is judged by what was measured up to the first size that has as many, and what
     *     was measured at fewer alone says so
     * @param measured at more too
     */
    private void atMost(String aim, double most, String unit, long events, SortedMap<Row, Double> measured) {
        SortedMap<Row, Double> values = new TreeMap<>();
        boolean asLarge = false;
        for (Map.Entry<Row, Double> one : measured.entrySet()) {
            if (!asLarge || events == 0) {
                values.put(one.getKey(), one.getValue());
                asLarge = one.getKey().events() >= events;
            }
        }
        boolean within = values.values().stream().allMatch(value -> value < most);
        if (!within
                && events > 0
                && values.lastKey().events() > MUCH_LARGER * events
                && values.headMap(values.lastKey()).values().stream().allMatch(value -> value < most)) {
            add(aim, told(values, unit), true, "at that size not measured; at a larger one not reached");
            return;
        }
        add(
                aim,
                told(values, unit),
                within,
                asLarge ? "reached" : "at that size not measured; at a smaller one reached");
    }

    private String told(SortedMap<Row, Double> values, String unit) {
        return values.entrySet().stream()
                .map(one -> Spread.text(one.getValue()) + unit + " at "
                        + Spread.text(one.getKey().cases()) + " cases, n = " + results.times(one.getKey()))
                .collect(joining("; "));
    }

    private void add(String aim, String measured, boolean reached) {
        add(aim, measured, reached, "reached");
    }

    private void add(String aim, String measured, boolean reached, String word) {
        goals.add(
                measured.isEmpty()
                        ? new Goal(aim, "–", "not measured")
                        : new Goal(aim, measured, "**" + (reached ? word : "not reached") + "**"));
    }
}
