package se.bifall.query.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.LegalDay;

/**
 * The events that made a figure another: those that booked what is new, and those that moved what was there, as a
 * corrected place or leadership does.
 */
@Component
final class Causes {
    private final EventLog log;

    Causes(EventLog log) {
        this.log = log;
    }

    /** What is summed: one posting of one case, with its day. */
    private record Key(
            String stream,
            long event,
            String what,
            @Nullable Object on) {}

    private record Amounts(long above, long below) {
        Amounts plus(Part part, int sign) {
            return new Amounts(above + sign * part.above(), below + sign * part.below());
        }

        boolean isNothing() {
            return above == 0 && below == 0;
        }
    }

    /** @param position the last event that the first of the two knew */
    List<Cause> of(List<Part> then, List<Part> now, long position) {
        Map<Key, Amounts> difference = new LinkedHashMap<>();
        Map<String, String> numbers = new LinkedHashMap<>();
        then.forEach(part -> add(difference, numbers, part, -1));
        now.forEach(part -> add(difference, numbers, part, 1));
        Map<Long, Cause> causes = new TreeMap<>();
        Map<Long, Long> booked = new TreeMap<>();
        Set<String> moved = new HashSet<>();
        Set<String> touched = new HashSet<>();
        difference.forEach((key, amounts) -> {
            if (!amounts.isNothing()) {
                touched.add(key.stream());
                if (key.event() > position) {
                    booked.merge(key.event(), amounts.above(), Long::sum);
                } else {
                    moved.add(key.stream());
                }
            }
        });
        for (String stream : touched) {
            for (StoredEvent stored : after(stream, position, moved.contains(stream), booked.keySet())) {
                causes.put(stored.position(), cause(stored, numbers.get(stream), booked.get(stored.position())));
            }
        }
        return causes.values().stream()
                .sorted(Comparator.comparingLong(Cause::event))
                .toList();
    }

    private static void add(Map<Key, Amounts> difference, Map<String, String> numbers, Part part, int sign) {
        difference.merge(
                new Key(part.stream(), part.event(), part.what(), part.on()),
                new Amounts(0, 0).plus(part, sign),
                (one, other) -> new Amounts(one.above() + other.above(), one.below() + other.below()));
        if (part.diarienummer() != null) {
            numbers.put(part.stream(), part.diarienummer());
        }
    }

    private List<StoredEvent> after(String stream, long position, boolean moved, Set<Long> booked) {
        List<StoredEvent> all = log.stream(stream);
        Set<Long> moving = moved ? moving(all, position) : Set.of();
        return all.stream()
                .filter(stored -> stored.position() > position
                        && (booked.contains(stored.position()) || moving.contains(stored.position())))
                .toList();
    }

    /** Events after a position that made the case another in what figures are divided by; of a frame all of them. */
    private static Set<Long> moving(List<StoredEvent> all, long position) {
        Set<Long> moving = new HashSet<>();
        CaseFacts facts = null;
        for (StoredEvent stored : all) {
            BifallEvent event = EventCodec.decodeOrNull(stored.name(), stored.payload());
            if (event instanceof GrantEvent grant) {
                CaseFacts next = CaseFold.after(facts, grant, stored.position());
                if (stored.position() > position && (facts == null || isAnother(facts, next))) {
                    moving.add(stored.position());
                }
                facts = next;
            } else if (stored.position() > position) {
                moving.add(stored.position());
            }
        }
        return moving;
    }

    private static boolean isAnother(CaseFacts before, CaseFacts after) {
        return !divisions(before).equals(divisions(after));
    }

    private static List<Object> divisions(CaseFacts facts) {
        return List.of(
                facts.applicant(),
                facts.supportType(),
                facts.place(),
                facts.investmentArea(),
                String.valueOf(facts.primaryPriority()),
                facts.secondaryPriorities(),
                facts.postings(),
                facts.decisions(),
                facts.casework().impacts(),
                facts.casework().aspects());
    }

    private static Cause cause(StoredEvent stored, @Nullable String diarienummer, @Nullable Long amount) {
        BifallEvent event = EventCodec.decodeOrNull(stored.name(), stored.payload());
        return new Cause(
                stored.stream(),
                diarienummer,
                stored.position(),
                event == null ? stored.name() : event.getClass().getSimpleName(),
                event instanceof GrantEvent grant ? LegalDay.of(grant) : null,
                stored.recordedAt(),
                stored.context().actor(),
                event instanceof GrantEvent,
                amount);
    }
}
