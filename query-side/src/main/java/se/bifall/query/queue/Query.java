package se.bifall.query.queue;

import java.util.List;
import java.util.function.Predicate;

/**
 * What was typed in the search box, understood.
 *
 * @param typed as it was typed
 * @param errors Swedish sentences, one for each part that means nothing, naming what is allowed
 */
public record Query(String typed, List<Predicate<Entry>> terms, List<String> errors) {
    static final Query NOTHING = new Query("", List.of(), List.of());

    public Query {
        terms = List.copyOf(terms);
        errors = List.copyOf(errors);
    }

    boolean fits(Entry entry) {
        for (Predicate<Entry> term : terms) {
            if (!term.test(entry)) {
                return false;
            }
        }
        return true;
    }
}
