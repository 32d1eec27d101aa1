package se.bifall.query.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that was known at one step, thing by thing, in the order in which it is read. */
public record Picture(List<Fact> facts) {
    /** Before the first event. */
    public static final Picture NOTHING = new Picture(List.of());

    public Picture {
        facts = List.copyOf(facts);
    }

    /** @param known what a fold has made; null before its first event */
    public static Picture of(@Nullable Object known) {
        return known == null ? NOTHING : new Picture(Spreading.of(known));
    }

    /** What has another value here than there, what is new, and last what is gone. */
    public List<Difference> differencesFrom(Picture before) {
        Map<String, Fact> earlier = before.byPath();
        List<Difference> differences = new ArrayList<>();
        for (Fact fact : facts) {
            Fact was = earlier.remove(fact.path());
            Object value = was == null ? null : was.value();
            if (!Objects.equals(value, fact.value())) {
                differences.add(new Difference(fact, value, fact.value()));
            }
        }
        earlier.values().forEach(gone -> differences.add(new Difference(gone, gone.value(), null)));
        return List.copyOf(differences);
    }

    private Map<String, Fact> byPath() {
        Map<String, Fact> byPath = new LinkedHashMap<>();
        facts.forEach(fact -> byPath.put(fact.path(), fact));
        return byPath;
    }
}
