package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All Regions over many years in one log that grows year by year, and what Bifall is like on it after some of them. Takes
 * half an hour and some ten gigabytes of disk:
 * {@code mvn test -pl query-side -am -Dtest=ScaleSimulation -Dtest.excluded=none -Dbifall.years=1,2,5,10,20}. With
 * {@code -Dbifall.write=docs/skala.md} what was measured is written there too.
 */
@Tag("slow")
class ScaleSimulation {
    private static final int REGIONS = Integer.getInteger("bifall.regions", 21);
    /** The published portfolio of a larger Region, rounded up. */
    private static final int CASES_A_YEAR = 250;

    private static final TreeSet<Integer> YEARS = Stream.of(
                    System.getProperty("bifall.years", "1,2").split(","))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final int LAST_YEAR = 2025;
    private static final long SEED = 21;

    @TempDir
    Path folder = Path.of("");

    @Test
    void after_each_of_the_years_it_still_answers() throws Exception {
        int firstYear = LAST_YEAR + 1 - YEARS.last();
        ManyYears history = new ManyYears(REGIONS * CASES_A_YEAR, SEED);
        BulkLog log = new BulkLog(folder.resolve("log"));
        ScaleTable table = new ScaleTable(REGIONS);
        int recorded = 0;
        for (int year = firstYear; year <= LAST_YEAR; year++) {
            int before = log.events();
            log.write(history.year(year));
            recorded = log.events() - before;
            int years = year + 1 - firstYear;
            System.out.printf("%d: %d events, of %d cases%n", year, log.events(), history.cases());
            if (YEARS.contains(years)) {
                Path copy = copied(years);
                RunningAtScale running =
                        new RunningAtScale(copy, LocalDate.of(firstYear, 1, 1), LocalDate.of(year, 12, 31));
                table.add(running.measure(
                        years, history.cases(), log.events(), Files.size(BulkLog.file(folder.resolve("log")))));
                remove(copy);
                table.write(recorded);
            }
        }
        assertThat(table.rows()).hasSameSizeAs(YEARS);
    }

    /** What is measured also writes: the years to come are written to a log where nobody has. */
    private Path copied(int years) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("after-" + years));
        Files.copy(BulkLog.file(folder.resolve("log")), BulkLog.file(copy), StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    private static void remove(Path copy) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(copy)) {
            all.forEach(files::addFirst);
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
