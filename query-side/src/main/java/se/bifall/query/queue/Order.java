package se.bifall.query.queue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** What the queue can be sorted by. */
@SuppressWarnings("ImmutableEnumChecker") // the comparators keep no state
public enum Order {
    received(Comparator.comparing(entry -> entry.facts().receivedOn())),
    deadline(Comparator.comparing(Order::due)),
    applied(Comparator.comparing(entry -> entry.facts().applied())),
    net(Comparator.comparing(entry -> entry.facts().net().total())),
    applicant(Comparator.comparing(Entry::applicant));

    /** The newest application first. */
    public static final Sorting USUAL = new Sorting(received, true);

    private static final Comparator<Entry> BY_ID =
            Comparator.comparing(entry -> entry.facts().caseId().value());

    private final Comparator<Entry> comparator;

    Order(Comparator<Entry> comparator) {
        this.comparator = comparator;
    }

    /** An order and its direction; in an address {@code -received} is the newest first. */
    public record Sorting(Order by, boolean descending) {
        /** Cases that are alike keep the order of their ids; a case without a deadline comes last either way. */
        Comparator<Entry> comparator() {
            Comparator<Entry> comparator = descending ? by.comparator.reversed() : by.comparator;
            Comparator<Entry> whole = comparator.thenComparing(BY_ID);
            return by == deadline
                    ? Comparator.<Entry, Boolean>comparing(e -> e.nearest() == null)
                            .thenComparing(whole)
                    : whole;
        }

        /** As in an address. */
        public String code() {
            return (descending ? "-" : "") + by.name();
        }

        static Optional<Sorting> of(String code) {
            boolean descending = code.startsWith("-");
            String name = descending ? code.substring(1) : code;
            return Arrays.stream(values())
                    .filter(order -> order.name().equals(name))
                    .findFirst()
                    .map(order -> new Sorting(order, descending));
        }
    }

    private static LocalDate due(Entry entry) {
        return entry.nearest() == null ? LocalDate.MAX : entry.nearest().day();
    }
}
