package se.bifall.benchmark.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Measured;

/** Everything that was measured in one run. */
public final class Results {
    private final SortedMap<Row, List<Measured>> rows = new TreeMap<>();
    private final Map<Row, String> leftOut = new HashMap<>();
    private final Set<String> wrong = new LinkedHashSet<>();
    private int compared;

    /**
     * @param answers of it that were held against what is right
     * @param why what was wrong with them; empty when nothing was
     */
    public void add(Row row, Measured measured, int answers, String why) {
        compared += answers;
        rows.computeIfAbsent(row, one -> new ArrayList<>()).add(measured);
        if (!why.isEmpty()) {
            addWrong(row.phase().code() + ", " + row.cases() + " cases: " + row.subject() + " " + why);
        }
    }

    public void addWrong(String why) {
        wrong.add(why);
    }

    /** How many runs gave nothing. */
    int failed() {
        return rows.keySet().stream()
                .mapToInt(row -> tried(row) - measured(row))
                .sum();
    }

    /** How many answers were held against what is right. */
    public int compared() {
        return compared;
    }

    /** A row that wasn't tried, and why. */
    public void leaveOut(Row row, String why) {
        rows.putIfAbsent(row, new ArrayList<>());
        leftOut.put(row, why);
    }

    /** Empty when every answer was right: else no figure of the run means anything. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    List<Row> of(Phase phase) {
        return rows.keySet().stream().filter(row -> row.phase() == phase).toList();
    }

    List<Phase> phases() {
        return rows.keySet().stream().map(Row::phase).distinct().toList();
    }

    /** Every value of a row over its repetitions; empty when it failed each time. */
    public Map<String, Spread> spreads(Row row) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        rows.getOrDefault(row, List.of()).forEach(one -> one.values()
                .forEach((name, value) ->
                        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value)));
        Map<String, Spread> spreads = new LinkedHashMap<>();
        values.forEach((name, all) -> spreads.put(name, Spread.of(all)));
        return spreads;
    }

    /** How often it was measured; of how often it was tried, when that was more. */
    String times(Row row) {
        int measured = measured(row);
        int tried = tried(row);
        return measured == tried ? Integer.toString(measured) : measured + " of " + tried;
    }

    int tried(Row row) {
        return rows.getOrDefault(row, List.of()).size();
    }

    int measured(Row row) {
        return (int) rows.getOrDefault(row, List.of()).stream()
                .filter(one -> one.failed() == null)
                .count();
    }

    /** One value at each size that it was measured at, the smallest first. */
    SortedMap<Row, Spread> values(Phase phase, String subject, String name) {
        SortedMap<Row, Spread> values = new TreeMap<>();
        of(phase).stream().filter(row -> row.subject().equals(subject)).forEach(row -> {
            Spread spread = spreads(row).get(name);
            if (spread != null) {
                values.put(row, spread);
            }
        });
        return values;
    }

    /** Why it was left out, or failed when it first did and how often; null when it was measured each time. */
    @Nullable
    String failure(Row row) {
        String why = leftOut.get(row);
        if (why != null) {
            return "left out, " + why;
        }
        List<Measured> all = rows.getOrDefault(row, List.of());
        return all.stream()
                .flatMap(one -> Stream.ofNullable(one.failed()))
                .findFirst()
                .map(first -> "failed " + (all.size() - measured(row)) + " of " + all.size() + " times: " + first)
                .orElse(null);
    }
}
