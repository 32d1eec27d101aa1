package se.bifall.query.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.query.casefile.PointInTime;

/**
 * A question about distribution.
 *
 * @param by the analyses crossed
 * @param where the values asked for, by analysis
 * @param quantity the one looked at first; every answer holds them all
 * @param definitions other definitions to ask <i>what if</i> with, as {@code ledBy:agande}
 * @param undone decisions to think away
 * @param unknown Swedish sentences about parameters that mean nothing here; empty when all is well
 */
public record Asked(
        List<Analysis> by,
        Map<Analysis, List<String>> where,
        Quantity quantity,
        PointInTime point,
        List<String> definitions,
        List<Undone> undone,
        List<String> unknown) {
    static final Set<String> RESERVED = Set.of("by", "measure", "asOf", "axis", "at", "definition", "without", "cell");

    /** True when the answer is a supposition: it is marked as one and never stored as a figure. */
    public boolean isHypothesis() {
        return !definitions.isEmpty() || !undone.isEmpty();
    }

    /** The same question with the values of one analysis replaced. */
    public Asked where(Analysis analysis, List<String> values) {
        Map<Analysis, List<String>> other = new LinkedHashMap<>(where);
        other.put(analysis, values);
        return new Asked(by, other, quantity, point, definitions, undone, unknown);
    }

    public Asked at(PointInTime other) {
        return new Asked(by, where, quantity, other, definitions, undone, unknown);
    }

    public Asked of(Quantity other) {
        return new Asked(by, where, other, point, definitions, undone, unknown);
    }

    /** What to write in an address to ask the same. */
    public MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("measure", quantity.name());
        by.forEach(analysis -> parameters.add("by", analysis.name()));
        where.forEach((analysis, values) -> values.forEach(value -> parameters.add(analysis.name(), value)));
        parameters.addAll(PointAsked.parameters(point));
        definitions.forEach(definition -> parameters.add("definition", definition));
        undone.forEach(one -> parameters.add("without", one.toString()));
        return parameters;
    }
}
