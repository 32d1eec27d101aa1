package se.bifall.benchmark.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import se.bifall.benchmark.limit.Limit;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.bifall.BifallPeer;

/** {@code RESULTS.md} and a drawing for each phase. */
public final class Report {
    private static final String INTRODUCTION = """
            # What was measured

            Written by `./bifall bench`; never by hand. Every subject is given the same work in the same run, each time in a
            process of its own on a folder of its own, in another order each repetition. A figure is the median of the n
            repetitions, with (least–most). What a row survives says what an accepted command does: rows of unlike durability
            are unlike things, however near they stand. Limits, in italics, are no peers but what a part of the machine gives;
            `bifall start --sample` is the whole program.
            Every log has just been copied, so what is read of it is in the machine's memory already.

            """;

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
        for (Phase phase : Phase.values()) {
            for (int i = 0; i < Growth.costs(phase).size(); i++) {
                Path drawing = folder.resolve(drawing(phase, i));
                Optional<String> svg = svg(phase, Growth.costs(phase).get(i));
                if (svg.isPresent()) {
                    Files.writeString(drawing, svg.get());
                } else {
                    Files.deleteIfExists(drawing); // of another run
                }
            }
        }
        Files.writeString(folder.resolve("RESULTS.md"), text());
    }

    public String text() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        if (results.wrong().isEmpty() && results.compared() == 0) {
            text.append("No answer was asked for, so none was compared.\n");
        } else if (results.wrong().isEmpty()) {
            text.append(results.compared())
                    .append(
                            " answers were compared, by their SHA-256, with what the events give, and the events of every log"
                                    + " with what it had been given: all agreed.");
            if (results.failed() > 0) {
                text.append(" Not compared: ")
                        .append(results.failed())
                        .append(results.failed() == 1 ? " run" : " runs")
                        .append(" that failed, named in the tables.");
            }
            text.append('\n');
        } else {
            text.append("**INVALID: no figure below means anything.**\n\n");
            results.wrong().forEach(one -> text.append("- ").append(one).append('\n'));
        }
        text.append("\n## Goals\n\n").append(Goals.text(results));
        results.phases().forEach(phase -> phase(text, phase));
        text.append("\n## Where and how\n\n| | |\n|---|---|\n");
        conditions.facts().forEach((name, value) -> Markdown.row(text, List.of(name, value)));
        text.append("\n## Who\n\n| | what it is |\n|---|---|\n");
        subjects.forEach(subject -> Markdown.row(text, List.of(subject.name(), subject.description())));
        return text.toString();
    }

    private void phase(StringBuilder text, Phase phase) {
        text.append("\n## ")
                .append(phase.code())
                .append("\n\n")
                .append(Notes.of(phase))
                .append('\n');
        PhaseTable table = new PhaseTable(results, phase, subjects);
        results.of(phase).stream().map(Row::cases).distinct().forEach(cases -> {
            long events = results.of(phase).stream()
                    .filter(row -> row.cases() == cases)
                    .mapToLong(Row::events)
                    .max()
                    .orElse(0);
            text.append("\n### ").append(Spread.text(cases)).append(" cases, ");
            text.append(Spread.text((double) events)).append(" events\n\n");
            table.write(text, cases);
        });
        List<String> absent = new ArrayList<>();
        subjects.stream().filter(subject -> !(subject instanceof Limit)).forEach(subject -> subject.whyNot(phase)
                .ifPresent(why -> absent.add(subject.name() + " (" + why + ")")));
        if (!absent.isEmpty()) {
            text.append("\nNot here: ").append(String.join("; ", absent)).append(".\n");
        }
        for (int i = 0; i < Growth.costs(phase).size(); i++) {
            growth(text, phase, i);
        }
    }

    private void growth(StringBuilder text, Phase phase, int number) {
        String cost = Growth.costs(phase).get(number);
        Map<Peer, SortedMap<Long, Double>> lines = lines(phase, cost);
        if (!lines.isEmpty()) {
            text.append("\n![")
                    .append(cost)
                    .append(" over events](")
                    .append(drawing(phase, number))
                    .append(")\n\n");
            List<String> told = new ArrayList<>();
            lines.forEach((subject, costs) -> told.add(subject.name() + " " + Growth.told(costs)));
            text.append("How ").append(cost).append(" grows with the log: ");
            text.append(String.join(" · ", told)).append(".\n");
        }
    }

    private Optional<String> svg(Phase phase, String cost) {
        List<Chart.Line> drawn = new ArrayList<>();
        lines(phase, cost)
                .forEach((subject, costs) -> drawn.add(new Chart.Line(
                        subject.name() + "  " + Growth.text(Growth.exponent(costs)), style(subject), costs)));
        return drawn.isEmpty() ? Optional.empty() : Optional.of(Chart.svg(phase.code() + ", " + cost, drawn));
    }

    private static Chart.Style style(Peer subject) {
        return subject instanceof BifallPeer
                ? Chart.Style.OWN
                : subject instanceof Limit ? Chart.Style.LIMIT : Chart.Style.PEER;
    }

    /** Of those that were measured at more than one size. */
    private Map<Peer, SortedMap<Long, Double>> lines(Phase phase, String cost) {
        Map<Peer, SortedMap<Long, Double>> lines = new LinkedHashMap<>();
        for (Peer subject : subjects) {
            SortedMap<Long, Double> costs = Growth.costs(results, phase, subject.name(), cost);
            if (costs.size() > 1) {
                lines.put(subject, costs);
            }
        }
        return lines;
    }

    private static String drawing(Phase phase, int number) {
        return phase.code() + (number == 0 ? "" : "-" + (number + 1)) + ".svg";
    }
}
