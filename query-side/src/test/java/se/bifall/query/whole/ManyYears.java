package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.bifall.codes.CaseId;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.query.casefile.LegalDay;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;

/**
 * What is recorded year by year when as many cases are applied for in each: invented lives, moved by whole years to where
 * they belong, each event recorded on its legal day. What happens after the last year that was asked for isn't recorded.
 */
final class ManyYears {
    private static final long PRIME = 1_000_003; // as the portfolio's, so that a seed means the same
    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
    private static final int SECONDS_BETWEEN = 10;
    private static final Pattern DAY = Pattern.compile("\"([0-9]{4})-([0-9]{2})-([0-9]{2})\"");

    private final int casesAYear;
    private final long seed;
    private final NavigableMap<LocalDate, List<Moved>> toCome = new TreeMap<>();
    private int cases;
    private int numbers;

    /** @param years how many later it was written by the generator than it happens here */
    private record Moved(GrantEvent event, int years) {}

    ManyYears(int casesAYear, long seed) {
        this.casesAYear = casesAYear;
        this.seed = seed;
    }

    int cases() {
        return cases;
    }

    /** Everything that is recorded in a year, in its order. The years are asked for one after the other. */
    Stream<BulkLog.Recorded> year(int year) {
        for (int i = 0; i < casesAYear; i++) {
            long one = seed * PRIME + cases;
            comes(Lifecycles.life(new CaseId("p" + cases++), new Random(one)), year);
        }
        NavigableMap<LocalDate, List<Moved>> now = toCome.headMap(LocalDate.of(year + 1, 1, 1), false);
        return Stream.generate(now::pollFirstEntry).takeWhile(Objects::nonNull).flatMap(day -> IntStream.range(
                        0, day.getValue().size())
                .mapToObj(i -> recorded(day.getValue().get(i), day.getKey(), i)));
    }

    private void comes(Life life, int year) {
        LocalDate day = ((GrantApplied) life.events().getFirst()).receivedOn();
        int years = day.getYear() - year;
        List<GrantEvent> told = BigPortfolio.told(life, numbers);
        numbers += told.size();
        for (GrantEvent event : told) {
            LocalDate legal = LegalDay.of(event);
            day = legal != null && legal.isAfter(day) ? legal : day; // a later event is never recorded before
            toCome.computeIfAbsent(day.minusYears(years), none -> new ArrayList<>())
                    .add(new Moved(event, years));
        }
    }

    private static BulkLog.Recorded recorded(Moved moved, LocalDate day, int place) {
        GrantEvent event = moved.event();
        return new BulkLog.Recorded(
                event.stream(),
                EventCodec.nameOf(event.getClass()),
                moved(EventCodec.encode(event), moved.years()),
                day.atTime(OFFICE_OPENS)
                        .atZone(HERE)
                        .plusSeconds((long) SECONDS_BETWEEN * place)
                        .toInstant());
    }

    /** Every day that the event says, so many years earlier. */
    private static byte[] moved(byte[] event, int years) {
        return DAY.matcher(new String(event, UTF_8))
                .replaceAll(day -> '"' + earlier(day.group().substring(1, 11), years) + '"')
                .getBytes(UTF_8);
    }

    private static String earlier(String day, int years) {
        try {
            return LocalDate.parse(day).minusYears(years).toString();
        } catch (DateTimeException e) {
            return day; // looks like a day and is none
        }
    }
}
