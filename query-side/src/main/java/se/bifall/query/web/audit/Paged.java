package se.bifall.query.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A long list, one page at a time.
 *
 * @param number of the page, from 0
 */
record Paged<T>(List<T> all, int number, int pages) {
    private static final int SIZE = 50;

    /**
     * @param typed number of the page, from 0; null or empty for the first
     * @param faults gets a Swedish sentence when it is no number
     */
    static <T> Paged<T> of(List<T> all, @Nullable String typed, List<String> faults) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int page = 0;
        if (typed != null && !typed.isBlank()) {
            if (typed.matches("[0-9]{1,9}")) {
                page = Integer.parseInt(typed);
            } else {
                faults.add("Parametern page ska vara ett heltal, 0 eller högre.");
            }
        }
        return new Paged<>(all, Math.min(page, pages - 1), pages);
    }

    List<T> shown() {
        return all.stream().skip((long) number * SIZE).limit(SIZE).toList();
    }

    public int count() {
        return all.size();
    }

    /** As people count. */
    public int shownNumber() {
        return number + 1;
    }

    @Nullable
    Integer newer() {
        return number == 0 ? null : number - 1;
    }

    @Nullable
    Integer older() {
        return number == pages - 1 ? null : number + 1;
    }
}
