package se.bifall.query.web.audit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A long list, one page at a time, with the addresses of the pages before and after.
 *
 * @param asked what the list was asked for with, the page left out
 * @param total rows on all pages
 * @param number of the page, from 0
 */
record Paging(String path, Map<String, String> asked, long total, long number) {
    static final int SIZE = 50;

    /**
     * Takes the number of the page out of what was asked for.
     *
     * @param faults gets a Swedish sentence when it is no number
     * @return the page, from 0
     */
    static long page(Map<String, String> asked, List<String> faults) {
        String typed = asked.remove("page");
        if (typed == null || typed.isBlank()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,9}")) {
            faults.add("Parametern page ska vara ett heltal, 0 eller högre.");
            return 0;
        }
        return Long.parseLong(typed);
    }

    /** @param page the one asked for; the last when there are no more */
    static Paging of(String path, Map<String, String> asked, long total, long page) {
        Paging first = new Paging(path, Map.copyOf(asked), total, 0);
        return new Paging(path, first.asked, total, Math.min(page, first.pages() - 1));
    }

    public long pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** The rows of the page, of all. */
    <T> List<T> shown(List<T> all) {
        return all.stream().skip(from()).limit(SIZE).toList();
    }

    /** The first row of the page, from 0. */
    long from() {
        return number * SIZE;
    }

    /** As people count. */
    public long shownNumber() {
        return number + 1;
    }

    @Nullable
    public String newer() {
        return number == 0 ? null : address(number - 1);
    }

    @Nullable
    public String older() {
        return number == pages() - 1 ? null : address(number + 1);
    }

    private String address(long page) {
        Map<String, String> all = new HashMap<>(asked);
        all.put("page", Long.toString(page));
        return address(path, all);
    }

    static String address(String path, Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.keySet().stream()
                .sorted()
                .filter(name -> !asked.getOrDefault(name, "").isBlank())
                .forEach(name -> address.queryParam(encoded(name), encoded(Objects.requireNonNull(asked.get(name)))));
        return address.build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
