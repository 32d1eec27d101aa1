package se.bifall.benchmark.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.bifall.benchmark.limit.Limit;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.bifall.BifallPeer;
import se.bifall.benchmark.phase.Names;

/** What was measured in one phase at one size: a line for each subject in each setting, the least cost first, limits last. */
final class PhaseTable {
    /** What lines are ordered by: the first of these that a line has. */
    private static final List<String> COSTS = List.of(Names.SECONDS, Names.P50);

    private final Results results;
    private final Phase phase;
    private final List<Peer> subjects;

    PhaseTable(Results results, Phase phase, List<Peer> subjects) {
        this.results = results;
        this.phase = phase;
        this.subjects = subjects;
    }

    private record Line(Peer subject, String setting, String times, Map<String, Spread> values) {
        double cost() {
            return COSTS.stream()
                    .flatMap(cost -> Stream.ofNullable(values.get(cost)))
                    .mapToDouble(Spread::median)
                    .findFirst()
                    .orElse(Double.MAX_VALUE);
        }

        boolean isLimit() {
            return subject instanceof Limit;
        }

        String name() {
            String around = isLimit() ? "*" : subject instanceof BifallPeer ? "**" : "";
            return around + subject.name() + around;
        }
    }

    void write(StringBuilder text, int cases) {
        List<Row> rows =
                results.of(phase).stream().filter(row -> row.cases() == cases).toList();
        List<Line> lines = new ArrayList<>();
        rows.forEach(row -> lines(row, lines));
        if (!lines.isEmpty()) {
            Set<String> columns = new LinkedHashSet<>();
            Set<String> settings = new LinkedHashSet<>();
            lines.forEach(line -> {
                columns.addAll(line.values().keySet());
                settings.add(line.setting());
            });
            boolean set = !settings.equals(Set.of(""));
            List<String> head = new ArrayList<>(List.of("", "survives", "n"));
            if (set) {
                head.add("with");
            }
            head.addAll(columns);
            Markdown.row(text, head);
            text.append("|---|---|---:|")
                    .append(set ? "---|" : "")
                    .append("---:|".repeat(columns.size()))
                    .append('\n');
            for (String setting : settings) {
                lines.stream()
                        .filter(line -> line.setting().equals(setting))
                        .sorted(Comparator.comparing(Line::isLimit).thenComparing(Line::cost))
                        .forEach(line -> Markdown.row(text, cells(line, columns, set)));
            }
        }
        Map<String, List<String>> failures = new LinkedHashMap<>();
        rows.forEach(row -> {
            String failure = results.failure(row);
            if (failure != null) {
                failures.computeIfAbsent(failure, why -> new ArrayList<>()).add(row.subject());
            }
        });
        text.append(lines.isEmpty() || failures.isEmpty() ? "" : "\n");
        failures.forEach((why, names) -> text.append("- ")
                .append(Markdown.plain(why))
                .append(": ")
                .append(String.join(", ", names))
                .append('\n'));
    }

    private List<String> cells(Line line, Set<String> columns, boolean set) {
        List<String> cells = new ArrayList<>(
                List.of(line.name(), line.subject().durability(phase).survives(), line.times()));
        if (set) {
            cells.add(line.setting());
        }
        columns.forEach(name -> {
            Spread spread = line.values().get(name);
            cells.add(spread == null ? "" : spread.toString());
        });
        return cells;
    }

    /** What belongs to no setting stands with the first. */
    private void lines(Row row, List<Line> lines) {
        Map<String, Map<String, Spread>> bySetting = new LinkedHashMap<>();
        Map<String, Spread> plain = new LinkedHashMap<>();
        results.spreads(row).forEach((name, spread) -> {
            int of = name.indexOf(Names.OF);
            if (of < 0) {
                plain.put(name, spread);
            } else {
                bySetting
                        .computeIfAbsent(name.substring(0, of), setting -> new LinkedHashMap<>())
                        .put(name.substring(of + Names.OF.length()), spread);
            }
        });
        subjects.stream()
                .filter(subject -> subject.name().equals(row.subject()))
                .forEach(subject -> lines(subject, results.times(row), results.measured(row), plain, bySetting, lines));
    }

    private static void lines(
            Peer subject,
            String times,
            int measured,
            Map<String, Spread> plain,
            Map<String, Map<String, Spread>> bySetting,
            List<Line> lines) {
        if (bySetting.isEmpty() && !plain.isEmpty()) {
            lines.add(new Line(subject, "", times, plain));
        }
        bySetting.forEach((setting, values) -> {
            Map<String, Spread> all = new LinkedHashMap<>(plain);
            all.putAll(values);
            plain.clear();
            int most = values.values().stream().mapToInt(Spread::times).max().orElse(0);
            lines.add(new Line(subject, setting, most == measured ? times : most + " of " + measured, all));
        });
    }
}
