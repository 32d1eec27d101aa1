package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.bifall.query.casefile.CaseFacts;

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
    private final Map<String, Analysis> analyses;

    public DistributionQuestion(List<Analysis> found) {
        this.analyses = found.stream()
                .sorted((one, other) -> Integer.compare(place(one), place(other)))
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

    /** @param unknown Swedish sentences about parameters that mean nothing here; empty when all is well */
    public record Asked(List<Analysis> by, Map<Analysis, List<String>> where, List<String> unknown) {}

    /** {@code by} names analyses, comma-separated; every analysis is also a filter with one or more values. */
    public Asked asked(MultiValueMap<String, String> parameters) {
        List<String> unknown = new ArrayList<>();
        List<Analysis> by = new ArrayList<>();
        Map<Analysis, List<String>> where = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            List<String> given = values.stream()
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            Analysis filter = analyses.get(name);
            if (name.equals("by")) {
                given.forEach(dimension -> dimension(dimension, by, unknown));
            } else if (filter == null) {
                unknown.add("Parametern " + name + " finns inte.");
            } else {
                given.stream()
                        .filter(key -> !filter.isKey(key))
                        .forEach(key -> unknown.add("Värdet " + key + " finns inte för " + name + "."));
                if (!given.isEmpty()) {
                    where.put(filter, given);
                }
            }
        });
        return new Asked(by, where, unknown);
    }

    private void dimension(String name, List<Analysis> by, List<String> unknown) {
        Analysis analysis = analyses.get(name);
        if (analysis == null) {
            unknown.add(
                    "Dimensionen " + name + " finns inte; välj bland " + String.join(", ", analyses.keySet()) + ".");
        } else {
            by.add(analysis);
        }
    }

    /** @param excludedCases cases that are left out of {@code facts} */
    public static Distribution answer(Asked asked, Collection<CaseFacts> facts, int excludedCases) {
        return CrossTable.of(asked.by(), asked.where(), facts, excludedCases);
    }
}
