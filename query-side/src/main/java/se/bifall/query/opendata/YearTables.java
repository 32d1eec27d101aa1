package se.bifall.query.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.LedBy;
import se.bifall.query.analysis.SumSpace;

/**
 * The published tables of one year, hidden jointly. Who leads a company is the one thing in them that no other published
 * file says; so whatever the tables would add up to over it is known to all from the list of grants. A row of few companies
 * is hidden, and then every row from which it would follow: from those sums, from the other tables, and from rows that are
 * nothing, whose parts are nothing too.
 */
final class YearTables {
    private final int year;
    private final int threshold;
    private final Map<Cell, Sums> sums = new HashMap<>();

    /** The finest cell that a posting falls in. */
    record Cell(String ledBy, String supportType, String area) {}

    private static final class Sums {
        private long decisions;
        private long granted;
        private final Set<String> companies = new HashSet<>();
    }

    /** @param threshold the fewest companies that a row may show */
    YearTables(int year, int threshold) {
        this.year = year;
        this.threshold = threshold;
    }

    /** @param company null for who is no company */
    void add(Cell cell, long decisions, long granted, @Nullable String company) {
        Sums of = sums.computeIfAbsent(cell, key -> new Sums());
        of.decisions += decisions;
        of.granted += granted;
        if (company != null) {
            of.companies.add(company);
        }
    }

    /** Every way of leading in every row that there is any grant in, so that an absent row says nothing. */
    List<PublishedRow> rows() {
        Map<Cell, Integer> places = places();
        Map<PublishedRow, List<Integer>> parts = new LinkedHashMap<>();
        Set<String> supports = new TreeSet<>();
        Set<String> areas = new TreeSet<>();
        sums.keySet().forEach(cell -> {
            supports.add(cell.supportType());
            areas.add(cell.area());
        });
        for (LedBy value : LedBy.values()) {
            String ledBy = value.name();
            put(ledBy, null, null, places, parts);
            supports.forEach(support -> put(ledBy, support, null, places, parts));
            areas.forEach(area -> put(ledBy, null, area, places, parts));
        }
        return decided(parts, places);
    }

    private Map<Cell, Integer> places() {
        Map<Cell, Integer> places = new LinkedHashMap<>();
        sums.keySet().stream()
                .sorted(Comparator.comparing(Cell::supportType).thenComparing(Cell::area))
                .forEach(cell -> Arrays.stream(LedBy.values())
                        .map(led -> new Cell(led.name(), cell.supportType(), cell.area()))
                        .forEach(one -> places.putIfAbsent(one, places.size())));
        return places;
    }

    private void put(
            String ledBy,
            @Nullable String support,
            @Nullable String area,
            Map<Cell, Integer> places,
            Map<PublishedRow, List<Integer>> parts) {
        Predicate<Cell> within = cell -> cell.ledBy().equals(ledBy)
                && (support == null || cell.supportType().equals(support))
                && (area == null || cell.area().equals(area));
        List<Integer> of = new ArrayList<>();
        places.forEach((cell, place) -> {
            if (within.test(cell)) {
                of.add(place);
            }
        });
        long decisions = 0;
        long granted = 0;
        Set<String> companies = new HashSet<>();
        for (Map.Entry<Cell, Sums> one : sums.entrySet()) {
            if (within.test(one.getKey())) {
                decisions += one.getValue().decisions;
                granted += one.getValue().granted;
                companies.addAll(one.getValue().companies);
            }
        }
        parts.put(new PublishedRow(year, ledBy, support, area, decisions, granted, companies.size(), false), of);
    }

    private boolean isSmall(PublishedRow row) {
        return row.companies() > 0 && row.companies() < threshold;
    }

    private List<PublishedRow> decided(Map<PublishedRow, List<Integer>> parts, Map<Cell, Integer> places) {
        SumSpace reader = new SumSpace(places.size());
        parts.forEach((row, of) -> {
            if (isSmall(row)) {
                reader.protect(of);
            }
        });
        if (!reader.tell(knownFromTheList(places))) {
            throw new IllegalStateException("the list of grants says who leads a company");
        }
        Set<PublishedRow> shown = new HashSet<>();
        parts.keySet().stream()
                .filter(row -> !isSmall(row))
                .sorted(Comparator.comparingInt(PublishedRow::companies)
                        .thenComparingLong(PublishedRow::decisions)
                        .reversed())
                .forEach(row -> {
                    if (reader.tell(said(row, parts.getOrDefault(row, List.of())))) {
                        shown.add(row);
                    }
                });
        return parts.keySet().stream()
                .map(row -> shown.contains(row)
                        ? row
                        : new PublishedRow(
                                row.year(),
                                row.ledBy(),
                                row.supportType(),
                                row.area(),
                                row.decisions(),
                                row.granted(),
                                row.companies(),
                                true))
                .toList();
    }

    /** What a row shown says: its sum; and when that is nothing, each of its parts. */
    private static List<List<Integer>> said(PublishedRow row, List<Integer> parts) {
        return row.decisions() == 0 && row.granted() == 0
                ? parts.stream().map(List::of).toList()
                : List.of(parts);
    }

    private static List<List<Integer>> knownFromTheList(Map<Cell, Integer> places) {
        Map<List<String>, List<Integer>> sums = new LinkedHashMap<>();
        places.forEach((cell, place) -> sums.computeIfAbsent(
                        List.of(cell.supportType(), cell.area()), key -> new ArrayList<>())
                .add(place));
        return List.copyOf(sums.values());
    }
}
