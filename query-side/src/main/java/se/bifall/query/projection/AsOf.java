package se.bifall.query.projection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.FrameEvent;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.FrameEvent.FundsReleased;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.LegalDay;

/** Cases and frames as they stood on a day: the same fold, of what had happened by law up to that day, it included. */
@Component
public final class AsOf {
    private static final int BATCH = 5_000;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private final EventLog log;
    private final FactTable table;

    AsOf(EventLog log, FactTable table) {
        this.log = log;
        this.table = table;
    }

    /**
     * @param leftOut streams with an event that can't be read or placed
     */
    public record Standing(List<CaseFacts> cases, List<FrameFacts> frames, Set<String> leftOut) {}

    /** @param day null for now, which is answered from memory */
    public Standing on(@Nullable LocalDate day) {
        if (day == null) {
            FactTable.Snapshot now = table.snapshot();
            Set<String> leftOut = new HashSet<>();
            now.deadLetters().forEach(letter -> leftOut.add(letter.stream()));
            return new Standing(List.copyOf(now.cases()), List.copyOf(now.frames()), leftOut);
        }
        return new Fold(day).whole();
    }

    private final class Fold {
        private final LocalDate day;
        private final Map<String, CaseFacts> cases = new LinkedHashMap<>();
        private final Map<String, FrameFacts> frames = new LinkedHashMap<>();
        private final Set<String> leftOut = new HashSet<>();

        Fold(LocalDate day) {
            this.day = day;
        }

        Standing whole() {
            List<StoredEvent> batch = log.read(0, BATCH);
            while (!batch.isEmpty()) {
                batch.forEach(this::add);
                batch = log.read(batch.getLast().position(), BATCH);
            }
            leftOut.forEach(cases::remove);
            leftOut.forEach(frames::remove);
            return new Standing(new ArrayList<>(cases.values()), new ArrayList<>(frames.values()), leftOut);
        }

        private void add(StoredEvent stored) {
            if (leftOut.contains(stored.stream())) {
                return;
            }
            try {
                BifallEvent event = EventCodec.decode(stored.name(), stored.payload());
                if (!dayOf(event, stored).isAfter(day)) {
                    add(event, stored);
                }
            } catch (RuntimeException e) {
                leftOut.add(stored.stream());
            }
        }

        private void add(BifallEvent event, StoredEvent stored) {
            if (event instanceof GrantEvent e) {
                cases.put(stored.stream(), CaseFold.after(cases.get(stored.stream()), e, stored.position()));
            } else if (event instanceof FrameEvent e) {
                frames.put(stored.stream(), FrameFacts.after(frames.get(stored.stream()), e));
            }
        }
    }

    /** The legal day, or the day of recording for what has none. */
    private static LocalDate dayOf(BifallEvent event, StoredEvent stored) {
        LocalDate legal =
                switch (event) {
                    case GrantEvent e -> LegalDay.of(e);
                    case DecisionFrameSet e -> e.decidedOn();
                    case DecisionFrameIncreased e -> e.decidedOn();
                    case FundsCommitted e -> e.decidedOn();
                    case FundsReleased e -> e.decidedOn();
                    default -> null;
                };
        return Objects.requireNonNullElseGet(legal, () -> LocalDate.ofInstant(stored.recordedAt(), SWEDEN));
    }
}
