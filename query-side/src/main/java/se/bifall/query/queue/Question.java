package se.bifall.query.queue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.bifall.query.casefile.PointInTime;

/**
 * What is asked of the queue. It can be written as an address, and the address is the view.
 *
 * @param where the values asked for, per facet
 * @param page from 0
 * @param point when the cases are seen from
 */
public record Question(
        Query query, Map<Facet, List<String>> where, Order.Sorting sorting, int page, int size, PointInTime point) {
    public static final List<Integer> SIZES = List.of(25, 50, 100, 200);
    public static final int USUAL_SIZE = 50;

    public boolean fits(Entry entry) {
        return where.entrySet().stream().allMatch(asked -> entry.hasAny(asked.getKey(), asked.getValue()))
                && query.fits(entry);
    }

    /** True when not every case is asked for. */
    public boolean narrows() {
        return !where.isEmpty() || !query.typed().isEmpty();
    }

    public Question sortedBy(Order.Sorting other) {
        return new Question(query, where, other, 0, size, point);
    }

    public Question atPage(int other) {
        return new Question(query, where, sorting, other, size, point);
    }

    public Question sized(int other) {
        return new Question(query, where, sorting, 0, other, point);
    }

    public Question at(PointInTime other) {
        return new Question(query, where, sorting, 0, size, other);
    }

    static Map<Facet, List<String>> none() {
        return new EnumMap<>(Facet.class);
    }
}
