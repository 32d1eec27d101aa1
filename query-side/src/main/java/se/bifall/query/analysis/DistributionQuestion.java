package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.PointInTime;
import se.bifall.region.RegionProfile;

/** Turns the parameters of an address into a question about distribution, or says which of them is unknown. */
@Component
public final class DistributionQuestion {
    private static final List<String> ORDER = List.of(
            "rusPriority",
            "ledBy",
            "investmentArea",
            "municipality",
            "supportType",
            "grantKind",
            "fundingSource",
            "year");
    /** A cell is one number with the keys as its digits: more dimensions than this might not fit. */
    private static final int MOST_DIMENSIONS = 6;

    private final Map<String, Analysis> analyses;

    public DistributionQuestion(List<Analysis> found, RegionProfile region) {
        this.analyses = Stream.concat(
                        found.stream().sorted((one, other) -> Integer.compare(place(one), place(other))),
                        ProfileAnalyses.of(region).stream())
                .collect(
                        Collectors.toMap(Analysis::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static int place(Analysis analysis) {
        int place = ORDER.indexOf(analysis.name());
        return place < 0 ? ORDER.size() : place;
    }

    /** Every analysis there is, the well-known first. */
    public Map<String, Analysis> analyses() {
        return analyses;
    }

    /**
     * {@code by} names analyses, comma-separated; every analysis is also a filter with one or more values. {@code
     * measure} names a quantity, {@code asOf} and {@code axis} a point in time, {@code at} the last event known, {@code
     * definition} another definition and {@code without} a decision to think away.
     */
    public Asked asked(MultiValueMap<String, String> parameters) {
        return new Reading(parameters).asked();
    }

    /** @param excludedCases cases that are left out of {@code facts} */
    public static Distribution answer(Asked asked, Collection<CaseFacts> facts, int excludedCases) {
        return answer(asked, new FactColumns(facts), excludedCases);
    }

    /** @param excludedCases cases that are left out of {@code facts} */
    public static Distribution answer(Asked asked, FactColumns facts, int excludedCases) {
        return new CrossTable(asked, facts).distribution(excludedCases);
    }

    /**
     * Which rows of the same answer may be published.
     *
     * @param threshold the fewest companies in a row that shows
     */
    public static Suppression suppression(Asked asked, FactColumns facts, int threshold) {
        return Suppression.of(new CrossTable(asked, facts).contributors(asked.quantity()), threshold);
    }

    /** One reading of one address. */
    private final class Reading {
        private final MultiValueMap<String, String> parameters;
        private final List<String> unknown = new ArrayList<>();
        private final Map<String, Analysis> defined = new LinkedHashMap<>();

        Reading(MultiValueMap<String, String> parameters) {
            this.parameters = parameters;
        }

        Asked asked() {
            List<String> definitions = values("definition");
            definitions.forEach(this::define);
            List<Analysis> by = values("by").stream()
                    .map(this::dimension)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            if (by.size() > MOST_DIMENSIONS) {
                unknown.add("by får ha högst " + MOST_DIMENSIONS + " dimensioner, det här är " + by.size() + ".");
            }
            return new Asked(by, where(), quantity(), point(), definitions, undone(), unknown);
        }

        private List<String> values(String name) {
            return parameters.getOrDefault(name, List.of()).stream()
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
        }

        private @Nullable String value(String name) {
            List<String> values = values(name);
            return values.isEmpty() ? null : values.getFirst();
        }

        private void define(String written) {
            String[] parts = written.split(":", 2);
            Analysis analysis = analyses.get(parts[0]);
            Optional<Analysis> other = analysis == null || parts.length < 2
                    ? Optional.empty()
                    : analysis.alternatives().stream()
                            .filter(alternative -> alternative.code().equals(parts[1]))
                            .map(Analysis.Alternative::analysis)
                            .findFirst();
            other.ifPresentOrElse(
                    one -> defined.put(parts[0], one), () -> unknown.add("Definitionen " + written + " finns inte."));
        }

        private Optional<Analysis> analysis(String name) {
            return Optional.ofNullable(defined.getOrDefault(name, analyses.get(name)));
        }

        private Optional<Analysis> dimension(String name) {
            Optional<Analysis> found = analysis(name);
            if (found.isEmpty()) {
                unknown.add("Dimensionen " + name + " finns inte; välj bland " + String.join(", ", analyses.keySet())
                        + ".");
            }
            return found;
        }

        private Map<Analysis, List<String>> where() {
            Map<Analysis, List<String>> where = new LinkedHashMap<>();
            parameters.keySet().stream()
                    .filter(name -> !Asked.RESERVED.contains(name))
                    .forEach(name -> analysis(name)
                            .ifPresentOrElse(
                                    filter -> filter(filter, where),
                                    () -> unknown.add("Parametern " + name + " finns inte.")));
            return where;
        }

        private void filter(Analysis filter, Map<Analysis, List<String>> where) {
            List<String> keys = values(filter.name());
            keys.stream()
                    .filter(key -> !filter.isKey(key))
                    .forEach(key -> unknown.add("Värdet " + key + " finns inte för " + filter.name() + "."));
            if (!keys.isEmpty()) {
                where.put(filter, keys);
            }
        }

        private Quantity quantity() {
            String name = value("measure");
            if (name == null) {
                return Quantity.granted;
            }
            Optional<Quantity> quantity = Quantity.named(name);
            if (quantity.isEmpty()) {
                unknown.add("Måttet " + name + " finns inte.");
            }
            return quantity.orElse(Quantity.granted);
        }

        private PointInTime point() {
            PointAsked asked = PointAsked.of(parameters);
            unknown.addAll(asked.wrong());
            return asked.point();
        }

        private List<Undone> undone() {
            List<Undone> undone = new ArrayList<>();
            for (String written : values("without")) {
                try {
                    undone.add(Undone.of(written));
                } catch (IllegalArgumentException e) {
                    unknown.add("without ska vara ett ärende och numret på ett av dess beslut, som 7f3c:1.");
                }
            }
            return undone;
        }
    }
}
