package se.bifall.benchmark.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.DecisionCorrected;
import se.bifall.events.GrantEvent.GrantAmended;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.GrantEvent.GrantReduced;
import se.bifall.events.GrantEvent.GrantRevoked;
import se.bifall.events.GrantEvent.PaymentRecorded;
import se.bifall.events.GrantEvent.PaymentSetOff;
import se.bifall.events.GrantEvent.SetOffDecided;

/**
 * The fold that the peers share: the least that {@link Answer} needs to know of a case. Bifall doesn't use it; it answers
 * through the fold that its own figures are made by, and the two have to agree.
 */
public final class SimpleFold {
    /** Stored names of the events that it needs: others may be passed over without being decoded. */
    public static final Set<String> NEEDED = Stream.of(
                    GrantApplied.class,
                    GrantApproved.class,
                    GrantAmended.class,
                    GrantReduced.class,
                    GrantRevoked.class,
                    PaymentRecorded.class,
                    SetOffDecided.class)
            .map(EventCodec::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Facts> cases = new HashMap<>();

    /**
     * What is known of one case. Never changed.
     *
     * @param year of its approving decision; 0 before it
     * @param granted net, kronor
     */
    public record Facts(String ledBy, String area, String priority, int year, long granted, long paid) {
        private static final Facts NONE = new Facts("", "", "", 0, 0, 0);

        /** The part of a case in one distribution; null before it is approved. */
        public @Nullable Cell cell(Dimension by) {
            return year == 0
                    ? null
                    : new Cell(
                            by,
                            year,
                            switch (by) {
                                case LED_BY -> ledBy;
                                case INVESTMENT_AREA -> area;
                                case RUS_PRIORITY -> priority;
                            });
        }

        /** The same in each cell that the case is in. */
        public Sums sums() {
            return new Sums(1, granted, paid);
        }
    }

    /** A case after one more of its events; the same object when the event says nothing that is needed. */
    public static Facts after(@Nullable Facts before, GrantEvent event) {
        Facts was = before == null ? Facts.NONE : before;
        return switch (event) {
            case GrantApplied e -> new Facts(e.applicant().ledBy().name(), "", "", 0, 0, 0);
            case GrantApproved e ->
                new Facts(
                        was.ledBy,
                        e.investmentArea().value(),
                        Dimension.keyOf(e.primaryPriority()),
                        e.decision().decidedOn().getYear(),
                        e.funding().total().amount(),
                        was.paid);
            case GrantAmended e -> moved(was, e.funding().total().amount() - was.granted, 0);
            case GrantReduced e -> moved(was, -e.reduced().total().amount(), 0);
            case GrantRevoked e -> moved(was, -e.unpaid().total().amount(), 0);
            case PaymentRecorded e -> moved(was, 0, e.amount().total().amount());
            case SetOffDecided e ->
                e.against().caseId().equals(e.caseId())
                        ? moved(was, 0, e.amount().total().amount())
                        : was;
            case DecisionCorrected e -> {
                if (e.funding() != null) {
                    throw new IllegalArgumentException("the generator corrects no amount, so no peer can");
                }
                yield was;
            }
            case PaymentSetOff e ->
                throw new IllegalArgumentException("the generator sets off within a case, so every peer does");
            default -> was;
        };
    }

    private static Facts moved(Facts was, long granted, long paid) {
        return new Facts(was.ledBy, was.area, was.priority, was.year, was.granted + granted, was.paid + paid);
    }

    @SuppressWarnings("ReferenceEquality") // the same object: the event said nothing that is needed
    public void add(String caseId, GrantEvent event) {
        Facts before = cases.get(caseId);
        Facts after = after(before, event);
        if (after != before) {
            cases.put(caseId, after);
        }
    }

    /** As stored; what is not needed isn't decoded. */
    public void add(String caseId, String name, byte[] payload) {
        if (NEEDED.contains(name)) {
            add(caseId, (GrantEvent) EventCodec.decode(name, payload));
        }
    }

    public @Nullable Facts facts(String caseId) {
        return cases.get(caseId);
    }

    public Cells cells() {
        Cells cells = new Cells();
        cases.values().forEach(facts -> addTo(cells, facts));
        return cells;
    }

    /** Adds what a case is in its three cells. */
    public static void addTo(Cells cells, Facts facts) {
        for (Dimension by : Dimension.values()) {
            Cell cell = facts.cell(by);
            if (cell != null) {
                cells.add(cell, facts.sums());
            }
        }
    }
}
