package se.bifall.query.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.Phase;
import se.bifall.codes.Words;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** The queue of cases: facets, search and order. The address is the view. */
@Component
class CaseQueue {
    /** What cases are narrowed by: the parameter, its heading and the value and label of a case. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions keep no state
    enum Facet {
        phase("Läge", facts -> facts.phase().name()),
        supportType("Stödform", facts -> facts.supportType().value()),
        municipality("Kommun", facts -> facts.place().municipality().value()),
        priority(
                "RUS-prioritering",
                facts -> facts.primaryPriority() == null
                        ? Analysis.NONE
                        : facts.primaryPriority().value()),
        caseworker(
                "Handläggare",
                facts -> facts.caseworker() == null
                        ? Analysis.NONE
                        : facts.caseworker().value());

        final String label;
        final Function<CaseFacts, String> value;

        Facet(String label, Function<CaseFacts, String> value) {
            this.label = label;
            this.value = value;
        }

        static Optional<Facet> named(String name) {
            return java.util.Arrays.stream(values())
                    .filter(facet -> facet.name().equals(name))
                    .findFirst();
        }
    }

    /** @param unknown Swedish sentences about parameters that mean nothing here */
    record Asked(String text, Map<Facet, List<String>> where, List<String> unknown) {
        private static final List<String> OTHERS = List.of("q", "page", "size");

        static Asked of(MultiValueMap<String, String> parameters) {
            Map<Facet, List<String>> where = new LinkedHashMap<>();
            List<String> unknown = new ArrayList<>();
            parameters.forEach((name, values) -> {
                Optional<Facet> facet = Facet.named(name);
                List<String> given =
                        values.stream().filter(value -> !value.isBlank()).toList();
                if (facet.isPresent() && !given.isEmpty()) {
                    where.put(facet.get(), given);
                } else if (facet.isEmpty() && !OTHERS.contains(name)) {
                    unknown.add("Parametern " + name + " finns inte.");
                }
            });
            for (String phase : where.getOrDefault(Facet.phase, List.of())) {
                if (java.util.Arrays.stream(Phase.values())
                        .noneMatch(known -> known.name().equals(phase))) {
                    unknown.add("Värdet " + phase + " finns inte för phase.");
                }
            }
            return new Asked(
                    Optional.ofNullable(parameters.getFirst("q")).orElse("").strip(), where, unknown);
        }

        boolean fits(CaseFacts facts, @Nullable Facet except) {
            return where.entrySet().stream()
                    .filter(asked -> asked.getKey() != except)
                    .allMatch(asked ->
                            asked.getValue().contains(asked.getKey().value.apply(facts)));
        }
    }

    /** @param selected true when the address asks for it */
    record Choice(String value, String label, long count, boolean selected) {}

    private static final Comparator<CaseFacts> NEWEST_FIRST = Comparator.comparing(CaseFacts::receivedOn)
            .reversed()
            .thenComparing(facts -> facts.caseId().value());
    private final RegionProfile region;

    CaseQueue(RegionProfile region) {
        this.region = region;
    }

    List<CaseFacts> find(Asked asked, Collection<CaseFacts> cases) {
        return cases.stream()
                .filter(facts -> asked.fits(facts, null) && holds(facts, asked.text()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The choices of one facet, counted among the cases that fit every other facet and the search. */
    List<Choice> choices(Facet facet, Asked asked, Collection<CaseFacts> cases) {
        List<String> selected = asked.where().getOrDefault(facet, List.of());
        Map<String, Long> counts = cases.stream()
                .filter(facts -> asked.fits(facts, facet) && holds(facts, asked.text()))
                .collect(Collectors.groupingBy(facet.value, Collectors.counting()));
        selected.forEach(value -> counts.putIfAbsent(value, 0L));
        return counts.entrySet().stream()
                .map(count -> new Choice(
                        count.getKey(),
                        label(facet, count.getKey()),
                        count.getValue(),
                        selected.contains(count.getKey())))
                .sorted(order(facet))
                .toList();
    }

    private static Comparator<Choice> order(Facet facet) {
        return facet == Facet.phase
                ? Comparator.comparing(choice -> Phase.valueOf(choice.value()))
                : facet == Facet.priority
                        ? Comparator.comparing(Choice::value)
                        : (one, other) -> Swedish.ORDER.compare(one.label(), other.label());
    }

    /** A value that the profile does not know is its own label. */
    String label(Facet facet, String value) {
        return switch (facet) {
            case phase -> Words.of(Phase.valueOf(value));
            case supportType ->
                region.supportTypes().stream()
                        .filter(entry -> entry.code().value().equals(value))
                        .findFirst()
                        .map(Support::label)
                        .orElse(value);
            case municipality ->
                region.municipalities().stream()
                        .filter(entry -> entry.code().value().equals(value))
                        .findFirst()
                        .map(MunicipalityEntry::name)
                        .orElse(value);
            case priority ->
                value.equals(Analysis.NONE)
                        ? "Ingen"
                        : region.priorities().stream()
                                .filter(priority -> priority.code().value().equals(value))
                                .findFirst()
                                .map(priority -> value + ". " + priority.label())
                                .orElse(value);
            case caseworker -> value.equals(Analysis.NONE) ? "Ingen" : value;
        };
    }

    private static boolean holds(CaseFacts facts, String text) {
        if (text.isEmpty()) {
            return true;
        }
        String sought = text.toLowerCase(Locale.ROOT);
        return java.util.stream.Stream.of(
                        facts.title(),
                        facts.applicant().name(),
                        facts.applicant().orgNumber().value(),
                        facts.caseId().value(),
                        Optional.ofNullable(facts.diarienummer()).orElse(""))
                .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(sought));
    }
}
