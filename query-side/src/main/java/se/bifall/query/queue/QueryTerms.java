package se.bifall.query.queue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.work.Deadline;
import se.bifall.query.work.ToDo;

/** The keys of the query language and what each makes of its values. */
@Component
public class QueryTerms {
    private static final Map<String, Facet> FACETS = Map.of(
            "läge", Facet.phase,
            "stödform", Facet.supportType,
            "kommun", Facet.municipality,
            "prioritering", Facet.priority,
            "frist", Facet.deadline,
            "flagga", Facet.flag);
    private static final Map<String, String> WITHOUT_DOTS = Map.of(
            "lage", "läge", "stodform", "stödform", "handlaggare", "handläggare", "sokande", "sökande", "ar", "är");
    private static final Map<String, Predicate<Entry>> STATES = states();
    private static final Map<String, String> DEADLINE_WORDS =
            Map.of("försenad", "PASSED", "snart", "SOON", "senare", "LATER", "ingen", Analysis.NONE);

    /** Every key, in the order that help and errors name them. */
    static final List<String> KEYS = List.of(
            "läge",
            "är",
            "frist",
            "handläggare",
            "flagga",
            "stödform",
            "kommun",
            "prioritering",
            "sökande",
            "dnr",
            "belopp",
            "beviljat",
            "inkom",
            "beslutat");

    private final FacetLabels labels;

    QueryTerms(FacetLabels labels) {
        this.labels = labels;
    }

    /** A term that means nothing; its message is for the asker. */
    static final class Meaningless extends Exception {
        Meaningless(String sentence) {
            super(sentence);
        }
    }

    /** @throws Meaningless when there is no such key, or no such value of it */
    Predicate<Entry> term(String typed, List<String> values, String me) throws Meaningless {
        String key = WITHOUT_DOTS.getOrDefault(typed, typed);
        if (!KEYS.contains(key)) {
            throw new Meaningless("”" + typed + ":” finns inte att söka på. Det går att söka på "
                    + listed(KEYS.stream().map(known -> known + ":").toList()) + ".");
        }
        if (values.isEmpty()) {
            throw new Meaningless("Skriv ett värde efter ”" + key + ":”.");
        }
        Predicate<Entry> any = entry -> false;
        for (String value : values) {
            any = any.or(one(key, value.toLowerCase(Locale.ROOT), me));
        }
        return any;
    }

    private Predicate<Entry> one(String key, String value, String me) throws Meaningless {
        Facet facet = FACETS.get(key);
        if (facet != null) {
            return chosen(facet, key, value);
        }
        return switch (key) {
            case "är" -> {
                Predicate<Entry> state = STATES.get(value);
                if (state == null) {
                    throw new Meaningless(unknown(key, value, STATES.keySet()));
                }
                yield state;
            }
            case "handläggare" -> caseworker(value, me);
            case "sökande" ->
                entry -> entry.facts()
                        .applicant()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .contains(value);
            case "dnr" ->
                entry -> Optional.ofNullable(entry.facts().diarienummer())
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains(value);
            case "belopp" -> amount(key, value, facts -> facts.applied().amount());
            case "beviljat" -> amount(key, value, facts -> facts.net().total().amount());
            case "inkom" -> day(key, value, CaseFacts::receivedOn);
            default ->
                day(
                        key,
                        value,
                        facts -> facts.decision() == null
                                ? null
                                : facts.decision().decidedOn());
        };
    }

    private Predicate<Entry> chosen(Facet facet, String key, String value) throws Meaningless {
        Map<String, String> known = labels.known(facet);
        Set<String> codes = known.entrySet().stream()
                .filter(entry -> matches(facet, entry.getKey(), entry.getValue().toLowerCase(Locale.ROOT), value))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (codes.isEmpty()) {
            throw new Meaningless(unknown(
                    key,
                    value,
                    facet == Facet.deadline
                            ? List.of("försenad", "snart", "senare", "ingen")
                            : known.values().stream()
                                    .map(word -> word.toLowerCase(Locale.ROOT))
                                    .toList()));
        }
        return entry -> entry.hasAny(facet, codes);
    }

    private static boolean matches(Facet facet, String code, String label, String value) {
        return facet == Facet.deadline
                ? code.equals(DEADLINE_WORDS.get(value))
                : code.equalsIgnoreCase(value) || label.startsWith(value);
    }

    private static Predicate<Entry> caseworker(String value, String me) {
        return switch (value) {
            case "jag" -> entry -> entry.values(Facet.caseworker).contains(me);
            case "ingen" -> entry -> entry.values(Facet.caseworker).contains(Analysis.NONE);
            default ->
                entry -> entry.facts().caseworker() != null
                        && entry.values(Facet.caseworker)
                                .getFirst()
                                .toLowerCase(Locale.ROOT)
                                .startsWith(value);
        };
    }

    private static Predicate<Entry> amount(String key, String value, Function<CaseFacts, Long> of) throws Meaningless {
        Span<Long> span = Span.kronor(value)
                .orElseThrow(() -> new Meaningless("”" + key + ":" + value
                        + "” är inget belopp. Skriv hela kronor utan mellanslag, till exempel " + key
                        + ":>500000 eller "
                        + key + ":100000..200000."));
        return entry -> span.holds(of.apply(entry.facts()));
    }

    private static Predicate<Entry> day(String key, String value, Function<CaseFacts, @Nullable LocalDate> of)
            throws Meaningless {
        Span<LocalDate> span = Span.days(value)
                .orElseThrow(() -> new Meaningless("”" + key + ":" + value
                        + "” är ingen tid. Skriv ett år, en månad eller en dag, till exempel " + key + ":2026, " + key
                        + ":2026-01..2026-03 eller " + key + ":>2026-01-15."));
        return entry -> {
            LocalDate on = of.apply(entry.facts());
            return on != null && span.holds(on);
        };
    }

    private static Map<String, Predicate<Entry>> states() {
        Map<String, Predicate<Entry>> states = new LinkedHashMap<>();
        states.put("öppet", entry -> !entry.facts().phase().isEnded());
        states.put("avslutat", entry -> entry.facts().phase().isEnded());
        states.put("otilldelat", entry -> ToDo.isUnassigned(entry.facts()));
        states.put("begärt", entry -> entry.deadlines().stream().anyMatch(d -> d.kind() == Deadline.Kind.DEMAND));
        return states;
    }

    private static String unknown(String key, String value, Collection<String> allowed) {
        return "”" + key + ":" + value + "” finns inte. Skriv något av " + listed(List.copyOf(allowed)) + ".";
    }

    private static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " eller " + words.getLast();
    }
}
