package se.bifall.query.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.DistributionQuestion;

/**
 * What the address of the analysis page asks for.
 *
 * @param year the one year asked for, null for none or several
 * @param wrong Swedish sentences about what can't be asked
 */
record AnalysisQuestion(
        DistributionQuestion.Asked asked,
        ShownMeasure measure,
        @Nullable Integer year,
        List<String> wrong) {
    static final int MOST_DIMENSIONS = 3;

    static AnalysisQuestion of(MultiValueMap<String, String> parameters, DistributionQuestion question) {
        MultiValueMap<String, String> rest = new LinkedMultiValueMap<>(parameters);
        String name = Optional.ofNullable(rest.getFirst("measure")).orElse("");
        rest.remove("measure");
        DistributionQuestion.Asked asked = question.asked(rest);
        List<String> wrong = new ArrayList<>(asked.unknown());
        if (asked.by().size() > MOST_DIMENSIONS) {
            wrong.add("Välj högst tre indelningar.");
        }
        Optional<ShownMeasure> measure = ShownMeasure.named(name);
        if (!name.isEmpty() && measure.isEmpty()) {
            wrong.add("Måttet " + name + " finns inte.");
        }
        return new AnalysisQuestion(asked, measure.orElse(ShownMeasure.granted), year(asked, wrong), wrong);
    }

    private static @Nullable Integer year(DistributionQuestion.Asked asked, List<String> wrong) {
        List<String> years = asked.where().entrySet().stream()
                .filter(filter -> filter.getKey().name().equals("year"))
                .flatMap(filter -> filter.getValue().stream())
                .toList();
        return wrong.isEmpty() && years.size() == 1 ? Integer.valueOf(years.getFirst()) : null;
    }

    /** The same question about the year before: always derived, never typed. */
    Optional<DistributionQuestion.Asked> yearBefore() {
        if (year == null) {
            return Optional.empty();
        }
        Map<Analysis, List<String>> where = new LinkedHashMap<>(asked.where());
        where.replaceAll(
                (analysis, values) -> analysis.name().equals("year") ? List.of(Integer.toString(year - 1)) : values);
        return Optional.of(new DistributionQuestion.Asked(asked.by(), where, List.of()));
    }

    /** The values asked for of one analysis. */
    List<String> where(Analysis analysis) {
        return asked.where().getOrDefault(analysis, List.of());
    }
}
