package se.bifall.query.whole;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, as a table in the language of the documents; printed, and put where {@code -Dbifall.write} says. */
final class ScaleTable {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final String FROM = "<!-- uppmätt -->";
    private static final String TO = "<!-- /uppmätt -->";
    private static final double MEGABYTE = 1e6;
    private static final long SEED = 1;
    /** Whose weekdays and months the arrivals have. */
    private static final int YEAR = 2026;

    private final int regions;
    private final List<ScaleRow> rows = new ArrayList<>();

    ScaleTable(int regions) {
        this.regions = regions;
    }

    void add(ScaleRow row) {
        rows.add(row);
    }

    List<ScaleRow> rows() {
        return List.copyOf(rows);
    }

    /** @param commands that the last year held */
    void write(int commands) throws IOException {
        String text = conditions() + "\n\n" + measured() + "\n\n" + arrivals(commands);
        System.out.println(text);
        String file = System.getProperty("bifall.write", "");
        if (!file.isEmpty()) {
            Path written = fromHome(file);
            String before = Files.readString(written);
            Files.writeString(
                    written,
                    before.substring(0, before.indexOf(FROM)) + FROM + "\n" + text + "\n"
                            + before.substring(before.indexOf(TO)));
        }
    }

    /** The tests of a module run in its folder. */
    private static Path fromHome(String file) {
        Path path = Path.of(file);
        return path.isAbsolute() || Files.exists(path) ? path : Path.of("..").resolve(path);
    }

    private static String conditions() throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int cores = Runtime.getRuntime().availableProcessors();
        return "Uppmätt %s på %d kärnor (%s), %s, JDK %s. Maskinens last var %s när det sista mättes%s."
                .formatted(
                        LocalDate.now(ZoneId.of("Europe/Stockholm")),
                        cores,
                        fact("/proc/cpuinfo", "model name"),
                        memory(),
                        Runtime.version(),
                        one(load),
                        load > cores ? ": en lastad maskin, en ledig är snabbare" : "");
    }

    private static String memory() throws IOException {
        return number(Double.parseDouble(fact("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1024 / 1024, 0)
                + " GB minne";
    }

    private static String fact(String file, String name) throws IOException {
        Path told = Path.of(file);
        if (!Files.exists(told)) {
            return "0";
        }
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("0");
        }
    }

    private String measured() {
        List<String> lines = new ArrayList<>();
        lines.add(line("alla " + regions + " regioner i en logg", row -> "efter " + row.years() + " år"));
        lines.add("|---|" + "---:|".repeat(rows.size()));
        lines.add(line("ärenden", row -> number(row.cases(), 0)));
        lines.add(line("händelser", row -> number(row.events(), 0)));
        lines.add(line("logg på disk, MB", row -> number(row.log() / MEGABYTE, 0)));
        lines.add(line("start till första svaret, s", row -> one(row.start())));
        lines.add(line("– processorns arbete, s", row -> one(row.startWork())));
        lines.add(line("– mest minne under tiden, MB", row -> number(row.startPeak() / MEGABYTE, 0)));
        lines.add(line("levande i minnet, MB", row -> number(row.live() / MEGABYTE, 0)));
        lines.add(line("ombyggnad medan den svarar, s", row -> one(row.rebuild())));
        lines.add(line("– processorns arbete, s", row -> one(row.rebuildWork())));
        lines.add(line("– mest minne under tiden, MB", row -> number(row.rebuildPeak() / MEGABYTE, 0)));
        lines.add(line("korstabell, processorns arbete, ms", row -> one(row.tableWork())));
        lines.add(line("– hälften inom, ms", row -> one(row.table())));
        lines.add(line("– 99 av 100 inom, ms", row -> one(row.tableSlow())));
        lines.add(
                line("som vi visste en dag, första gången, processorns arbete, ms", row -> number(row.recorded(), 0)));
        lines.add(line("som det gällde en dag, första gången, processorns arbete, ms", row -> number(row.legal(), 0)));
        lines.add(line("åtgärd, processorns arbete, ms", row -> one(row.commandWork())));
        lines.add(line("– i sekunden, fyra åt gången", row -> number(row.commands(), 0)));
        lines.add(line("– hälften inom, ms", row -> one(row.command())));
        lines.add(line("– 99 av 100 inom, ms", row -> one(row.commandSlow())));
        return String.join("\n", lines);
    }

    private String line(String name, Function<ScaleRow, String> cell) {
        return "| " + name + " | " + rows.stream().map(cell).collect(Collectors.joining(" | ")) + " |";
    }

    /** Against what one core can accept, one after the other, by what was measured last. */
    private String arrivals(int commands) {
        double capacity = 1_000 / rows.getLast().commandWork();
        List<String> lines = new ArrayList<>();
        lines.add("| åtgärder under ett år | i en vanlig timme | i årets värsta timme |"
                + " så stor del av den är loggen upptagen | längsta väntan i den, ms |");
        lines.add("|---|---:|---:|---:|---:|");
        lines.add(arrivals(
                "en region: " + number((double) commands / regions, 0), commands / (double) regions, capacity));
        lines.add(arrivals("alla " + regions + ": " + number(commands, 0), commands, capacity));
        lines.add(arrivals("tio gånger alla: " + number(10.0 * commands, 0), 10.0 * commands, capacity));
        return String.join("\n", lines);
    }

    private static String arrivals(String name, double commands, double capacity) {
        WorkingYear.Peak peak = new WorkingYear(YEAR, commands).peak(capacity, SEED);
        return "| " + name + " | " + one(peak.usual()) + " | " + number(peak.busiest(), 0) + " (" + peak.when() + ") | "
                + number(100 * peak.busy(), 1) + " % | " + number(peak.longestWait(), 0) + " |";
    }

    private static String one(double value) {
        return number(value, 1);
    }

    private static String number(double value, int decimals) {
        return String.format(SWEDISH, "%,." + decimals + "f", value);
    }
}
