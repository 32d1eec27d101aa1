package se.bifall.query.queue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.work.Deadlines;
import se.bifall.query.work.Person;
import se.bifall.query.work.ToDo;

/**
 * Every case as the queue sees it, on one day and at one position of the log; never changed. The next index takes over
 * the entries of cases that are as they were.
 */
public final class QueueIndex {
    private static final Facet[] FACETS = Facet.values();
    private final Map<String, Entry> byId;
    private final Entry[] entries;
    private final Map<Order.Sorting, Entry[]> sorted = new ConcurrentHashMap<>();
    private final Map<Person, ToDo> toDos = new ConcurrentHashMap<>();
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final Map<Facet, List<String>> values = new ConcurrentHashMap<>();
    private final Deadlines.Times times;
    private final LocalDate today;
    private final FacetValues facetValues;

    private final Collection<SittingFacts> sittings;

    private QueueIndex(
            Map<String, Entry> byId,
            Collection<SittingFacts> sittings,
            Deadlines.Times times,
            LocalDate today,
            FacetValues facetValues) {
        this.sittings = sittings;
        this.facetValues = facetValues;
        this.byId = byId;
        this.entries = byId.values().toArray(Entry[]::new);
        this.times = times;
        this.today = today;
    }

    static QueueIndex of(
            Collection<CaseFacts> cases,
            Collection<SittingFacts> sittings,
            @Nullable QueueIndex before,
            Deadlines.Times times,
            LocalDate today) {
        Map<String, Entry> known = before == null || !before.today.equals(today) ? Map.of() : before.byId;
        FacetValues values = before == null ? new FacetValues() : before.facetValues;
        Map<String, Entry> byId = HashMap.newHashMap(cases.size());
        for (CaseFacts facts : cases) {
            String id = facts.caseId().value();
            Entry entry = known.get(id);
            byId.put(id, entry != null && entry.facts() == facts ? entry : Entry.of(facts, times, today, values));
        }
        return new QueueIndex(byId, sittings, times, today, values);
    }

    /**
     * One page of what fits.
     *
     * @param total cases that fit
     * @param page from 0; the last when there are not so many
     * @param counts per facet and value, among the cases that fit the rest of the question
     */
    public record Found(List<Entry> entries, int total, int page, int pages, Map<Facet, Map<String, Integer>> counts) {}

    /** One pass over all cases finds the page and every facet's counts. */
    public Found find(Question question) {
        Counter counter = new Counter(question);
        for (Entry entry : sorted(question.sorting())) {
            counter.add(entry);
        }
        int size = question.size();
        int pages = Math.max(1, (counter.total + size - 1) / size);
        int page = Math.min(question.page(), pages - 1);
        List<Entry> shown = Arrays.asList(counter.fitting).subList(0, counter.total).stream()
                .skip((long) page * size)
                .limit(size)
                .toList();
        return new Found(shown, counter.total, page, pages, counter.counted());
    }

    /** Everything that fits, in order. */
    public List<Entry> all(Question question) {
        return Arrays.stream(sorted(question.sorting())).filter(question::fits).toList();
    }

    /** How many fit; counted once under each name as long as nothing changes. */
    public long count(String name, Question question) {
        return counts.computeIfAbsent(
                name, asked -> Arrays.stream(entries).filter(question::fits).count());
    }

    /** That person's list, worked out once as long as nothing changes. */
    public ToDo toDo(Person person) {
        return toDos.computeIfAbsent(
                person, who -> ToDo.of(Arrays.stream(entries).map(Entry::facts).toList(), sittings, who, times, today));
    }

    /** Every value that a facet has. */
    public List<String> values(Facet facet) {
        return values.computeIfAbsent(facet, which -> Arrays.stream(entries)
                .flatMap(entry -> entry.values(which).stream())
                .distinct()
                .toList());
    }

    public LocalDate today() {
        return today;
    }

    private Entry[] sorted(Order.Sorting sorting) {
        return sorted.computeIfAbsent(sorting, by -> {
            Entry[] ordered = entries.clone();
            Arrays.sort(ordered, by.comparator());
            return ordered;
        });
    }

    /** A case that fits all counts in every facet; one that fails a single facet counts there, as a choice to make. */
    private final class Counter {
        private static final int NONE = -1;
        private final Question question;
        private final Entry[] fitting = new Entry[entries.length];
        private final int[][] counts = facetValues.zeroes();
        private final int[] asked;
        private final boolean[][] among = new boolean[FACETS.length][];
        private int total;

        Counter(Question question) {
            this.question = question;
            this.asked =
                    question.where().keySet().stream().mapToInt(Facet::ordinal).toArray();
            question.where().forEach((facet, chosen) -> among[facet.ordinal()] = facetValues.among(facet, chosen));
        }

        void add(Entry entry) {
            int failed = NONE;
            for (int facet : asked) {
                if (!hasAny(entry.numbers(facet), among[facet])) {
                    if (failed != NONE) {
                        return;
                    }
                    failed = facet;
                }
            }
            if (!question.query().fits(entry)) {
                return;
            }
            if (failed != NONE) {
                count(failed, entry);
                return;
            }
            fitting[total++] = entry;
            for (int facet = 0; facet < counts.length; facet++) {
                count(facet, entry);
            }
        }

        private void count(int facet, Entry entry) {
            for (int number : entry.numbers(facet)) {
                counts[facet][number]++;
            }
        }

        private static boolean hasAny(int[] numbers, boolean[] among) {
            for (int number : numbers) {
                if (among[number]) {
                    return true;
                }
            }
            return false;
        }

        Map<Facet, Map<String, Integer>> counted() {
            Map<Facet, Map<String, Integer>> counted = new EnumMap<>(Facet.class);
            for (Facet facet : FACETS) {
                Map<String, Integer> some = facetValues.counted(facet, counts[facet.ordinal()]);
                if (some != null) {
                    counted.put(facet, some);
                }
            }
            return counted;
        }
    }
}
