package se.bifall.query.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import se.bifall.codes.Applicant;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.OfficerId;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.testing.Altered;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;

/** Many whole lives of invented cases written straight into the log of a folder, before Bifall is started on it. */
final class BigPortfolio {
    private static final Instant FIRST = Instant.parse("2026-01-02T08:00:00Z");
    private static final List<String> WHAT = List.of(
            "Ny svetslinje",
            "Digital handel",
            "Utvecklad besöksnäring",
            "Energieffektiv ugn",
            "Mötesplats",
            "Förstudie om vätgas");
    private static final List<String> WHO = List.of(
            "Åkeri", "Ängens gård", "Västerskog", "Wallins snickeri", "Österfjäll", "Norrsken", "Bygdens handel");

    private BigPortfolio() {}

    /** @return how many events there are */
    static int write(Path data, int cases, long seed) throws SQLException, IOException {
        BulkLog log = new BulkLog(data);
        AtomicInteger number = new AtomicInteger();
        log.write(Lifecycles.portfolio(seed, cases).flatMap(life -> recorded(life, number)));
        return log.events();
    }

    private static Stream<BulkLog.Recorded> recorded(Life life, AtomicInteger number) {
        return told(life, number.get()).stream()
                .map(event -> new BulkLog.Recorded(
                        event.stream(),
                        EventCodec.nameOf(event.getClass()),
                        EventCodec.encode(event),
                        FIRST.plusSeconds(number.getAndIncrement())));
    }

    /**
     * The same life, told so that titles, applicants, numbers and caseworkers differ.
     *
     * @param number what the numbers of this life begin with
     */
    static List<GrantEvent> told(Life life, int number) {
        Random random = new Random(life.caseId().value().hashCode());
        OfficerId caseworker = new OfficerId("handlaggare" + (random.nextInt(12) == 0 ? "" : random.nextInt(12)));
        List<GrantEvent> told = new ArrayList<>();
        for (GrantEvent event : life.events()) {
            told.add(told(event, caseworker, number + told.size(), random));
        }
        return told;
    }

    private static GrantEvent told(GrantEvent event, OfficerId caseworker, int number, Random random) {
        return switch (event) {
            case GrantApplied e -> {
                Applicant applicant = Altered.with(
                        e.applicant(), "name", WHO.get(random.nextInt(WHO.size())) + " " + number + " (påhittad)");
                yield Altered.with(
                        Altered.with(e, "applicant", applicant),
                        "title",
                        WHAT.get(random.nextInt(WHAT.size())) + " " + number);
            }
            case ApplicationRegistered e ->
                Altered.with(
                        e,
                        "diarienummer",
                        new Diarienummer("RUN " + e.registeredOn().getYear() + "-" + (10_000 + number)));
            case CaseworkerAssigned e -> Altered.with(e, "caseworker", caseworker);
            default -> event;
        };
    }
}
