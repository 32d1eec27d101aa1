package se.bifall.command.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import se.bifall.command.StoreClock;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.events.EventLog;

/**
 * Records the invented portfolio in the order of its days, each thing on its own day but for what the file of late
 * registrations says: so that what was known on a day and what was in force then are two stories, as they are in life.
 */
final class SampleChronicle {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Import imports;
    private final EventLog log;
    private final StoreClock clock;
    private final LateRegistrations late;

    SampleChronicle(Import imports, EventLog log, StoreClock clock, LateRegistrations late) {
        this.imports = imports;
        this.log = log;
        this.clock = clock;
        this.late = late;
    }

    private record Entry(LocalDate recordedOn, Import.Due due) {}

    /**
     * @param single what no row of a file asks for
     * @throws IllegalStateException when something of the shipped files is refused, or a late step is none of theirs
     */
    void record(Stream<byte[]> files, List<Import.Due> single, BiConsumer<Integer, Integer> progress) {
        List<Entry> entries = new ArrayList<>();
        Map<String, LocalDate> reached = new HashMap<>();
        Stream.concat(files.flatMap(file -> imports.due(file).stream()), single.stream())
                .forEach(due -> {
                    LocalDate day = late.dayOf(due.request().command()).orElse(due.on());
                    String stream = due.request().command().stream();
                    entries.add(new Entry(
                            reached.merge(stream, day, (one, other) -> one.isAfter(other) ? one : other), due));
                });
        late.unused().stream()
                .filter(step -> log.stream(step.stream()).isEmpty())
                .findFirst()
                .ifPresent(step -> {
                    throw new IllegalStateException("sena.csv: exemplet har ingen sådan åtgärd: " + step);
                });
        entries.sort(Comparator.comparing(Entry::recordedOn));
        log.read(log.head() - 1, 1).forEach(event -> clock.notBefore(event.recordedAt()));
        int done = 0;
        for (Entry entry : entries) {
            clock.inventing(moment(entry.recordedOn()), () -> {
                if (imports.send(entry.due()) instanceof Refused refused) {
                    throw new IllegalStateException(entry.due().request().command() + ": " + refused.detail());
                }
            });
            progress.accept(++done, entries.size());
        }
    }

    private static Instant moment(LocalDate day) {
        return day.atTime(MORNING).atZone(SWEDEN).toInstant();
    }
}
