package se.bifall.query.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import se.bifall.events.GrantEvent;
import se.bifall.events.Json;
import se.bifall.testing.Life;

/** Facts of cases, made in tests the only way they are made: by the fold. */
public final class Folded {
    private Folded() {}

    public static CaseFacts facts(List<? extends GrantEvent> events) {
        CaseFacts facts = null;
        long position = 0;
        for (GrantEvent event : events) {
            facts = CaseFold.after(facts, event, ++position);
        }
        return Objects.requireNonNull(facts);
    }

    public static CaseFacts facts(GrantEvent... events) {
        return facts(Arrays.asList(events));
    }

    public static List<CaseFacts> portfolio(List<Life> lives) {
        return lives.stream().map(life -> facts(life.events())).toList();
    }

    /** Everything that the facts know, to be compared. */
    public static String picture(CaseFacts facts) {
        try {
            return Json.STORED.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
