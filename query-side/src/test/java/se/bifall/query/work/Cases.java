package se.bifall.query.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.events.GrantEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.region.HandlingTime;

/** Facts of a case to which this has happened. */
public final class Cases {
    /** What tests take for the Region's own times. */
    public static final Deadlines.Times LIMITS = day -> new HandlingTime(30, 60, "test", null, null);

    private Cases() {}

    public static CaseFacts after(GrantEvent... events) {
        return after(List.of(events));
    }

    public static CaseFacts after(List<? extends GrantEvent> events) {
        @Nullable CaseFacts facts = null;
        long position = 0;
        for (GrantEvent event : events) {
            facts = CaseFold.after(facts, event, ++position);
        }
        return java.util.Objects.requireNonNull(facts);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
