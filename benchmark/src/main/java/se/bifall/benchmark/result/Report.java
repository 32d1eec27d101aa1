package se.bifall.benchmark.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;

/** {@code RESULTS.md} and a drawing for each phase. */
public final class Report {
    private final Results results;
    private final Conditions conditions;
    private final List<Peer> subjects;

    public Report(Results results, Conditions conditions, List<Peer> subjects) {
        this.results = results;
        this.conditions = conditions;
        this.subjects = subjects;
    }

    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Phase phase : results.phases()) {
            for (int i = 0; i < Growth.costs(phase).size(); i++) {
                Files.writeString(
                        folder.resolve(drawing(phase, i)),
                        svg(phase, Growth.costs(phase).get(i)));
            }
        }
        Files.writeString(folder.resolve("RESULTS.md"), text());
    }

    public String text() {
        StringBuilder text = new StringBuilder("# What was measured\n\n");
        text.append(
                "Written by `./bifall bench`; never by hand. Every subject is given the same work in the same run, in"
                        + " turn, in another order each repetition; each in a process of its own on a folder of its own. A cell"
                        + " is the median over the repetitions and (least–most). Rows of unlike durability are unlike things.\n\n");
        if (results.wrong().isEmpty()) {
            text.append("Every answer was the one that the events give: the same SHA-256 from every peer.\n\n");
        } else {
            text.append("**INVALID: no figure below means anything, for answers differ.**\n\n");
            results.wrong().forEach(one -> text.append("- ").append(one).append('\n'));
            text.append('\n');
        }
        text.append("| | |\n|---|---|\n");
        conditions.facts().forEach((name, value) -> row(text, List.of(name, value)));
        text.append("\n| subject | what it is |\n|---|---|\n");
        subjects.forEach(subject -> row(text, List.of(subject.name(), subject.description())));
        results.phases().forEach(phase -> phase(text, phase));
        return text.toString();
    }

    private void phase(StringBuilder text, Phase phase) {
        text.append("\n## ")
                .append(phase.code())
                .append("\n\n")
                .append(Notes.of(phase))
                .append("\n\n");
        List<String> columns = columns(phase);
        List<String> head = new ArrayList<>(List.of("cases", "events", "subject", "survives"));
        head.addAll(columns);
        row(text, head);
        text.append("|---:|---:|---|---|")
                .append("---:|".repeat(columns.size()))
                .append('\n');
        for (Row row : results.of(phase)) {
            Map<String, Spread> spreads = results.spreads(row);
            List<String> cells = new ArrayList<>(List.of(
                    Spread.text(row.cases()), Spread.text((double) row.events()), row.subject(), survives(row)));
            columns.forEach(name ->
                    cells.add(spreads.containsKey(name) ? spreads.get(name).toString() : "–"));
            String failure = results.failure(row);
            if (failure != null) {
                cells.set(2, row.subject() + ": " + failure);
            }
            row(text, cells);
        }
        subjects.forEach(subject -> subject.whyNot(phase)
                .filter(why -> !why.startsWith("a limit of"))
                .ifPresent(why -> text.append("\nNot here: ")
                        .append(subject.name())
                        .append(", ")
                        .append(why)
                        .append(".\n")));
        for (int i = 0; i < Growth.costs(phase).size(); i++) {
            growth(text, phase, i);
        }
    }

    private void growth(StringBuilder text, Phase phase, int number) {
        String cost = Growth.costs(phase).get(number);
        Map<String, SortedMap<Long, Double>> lines = lines(phase, cost);
        if (lines.values().stream().noneMatch(one -> one.size() > 1)) {
            return;
        }
        text.append("\n![")
                .append(cost)
                .append(" over events](")
                .append(drawing(phase, number))
                .append(")\n\n");
        text.append("How ").append(cost).append(" grows with the log: ");
        List<String> told = new ArrayList<>();
        lines.forEach((subject, costs) ->
                Growth.exponent(costs).ifPresent(one -> told.add(subject + " " + Growth.text(Optional.of(one)))));
        text.append(String.join(" · ", told)).append(".\n");
    }

    private String svg(Phase phase, String cost) {
        Map<String, SortedMap<Long, Double>> named = new LinkedHashMap<>();
        lines(phase, cost)
                .forEach((subject, costs) -> named.put(
                        Growth.exponent(costs).isPresent()
                                ? subject + "  " + Growth.text(Growth.exponent(costs))
                                : subject,
                        costs));
        return Chart.svg(phase.code() + ": " + cost + " over events, least is best", cost, named);
    }

    private Map<String, SortedMap<Long, Double>> lines(Phase phase, String cost) {
        Map<String, SortedMap<Long, Double>> lines = new LinkedHashMap<>();
        for (Peer subject : subjects) {
            SortedMap<Long, Double> costs = Growth.costs(results, phase, subject.name(), cost);
            if (!costs.isEmpty()) {
                lines.put(subject.name(), costs);
            }
        }
        return lines;
    }

    private static String drawing(Phase phase, int number) {
        return phase.code() + (number == 0 ? "" : "-" + (number + 1)) + ".svg";
    }

    private List<String> columns(Phase phase) {
        Set<String> columns = new LinkedHashSet<>();
        results.of(phase).forEach(row -> columns.addAll(results.spreads(row).keySet()));
        return List.copyOf(columns);
    }

    private String survives(Row row) {
        return subjects.stream()
                .filter(subject -> subject.name().equals(row.subject()))
                .findFirst()
                .map(subject -> subject.durability(row.phase()).survives())
                .orElse("");
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ")
                .append(String.join(" | ", cells.stream().map(Report::plain).toList()))
                .append(" |\n");
    }

    private static String plain(String cell) {
        return cell.replace("|", "\\|").replace('\n', ' ');
    }
}
