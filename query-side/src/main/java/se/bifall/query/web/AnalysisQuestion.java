package se.bifall.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.Quantity;

/**
 * What the address of the analysis page asks for.
 *
 * @param year the one year asked for, null for none or several
 * @param published true when small numbers are left out, as for whoever is outside
 * @param wrong sentences about what can't be asked
 */
record AnalysisQuestion(Asked asked, @Nullable Integer year, boolean published, List<String> wrong) {
    static final int MOST_DIMENSIONS = 3;

    /** The parameter that leaves small numbers out. */
    static final String PUBLISHED = "published";

    static AnalysisQuestion of(MultiValueMap<String, String> parameters, DistributionQuestion question) {
        MultiValueMap<String, String> rest = new LinkedMultiValueMap<>(parameters);
        List<String> published = rest.remove(PUBLISHED);
        Asked asked = question.asked(rest);
        List<String> wrong = new ArrayList<>(asked.unknown());
        if (asked.by().size() > MOST_DIMENSIONS) {
            wrong.add(PageWords.word("analysis.tooManyDimensions"));
        }
        return new AnalysisQuestion(
                asked, year(asked, wrong), published != null && published.contains("true"), List.copyOf(wrong));
    }

    private static @Nullable Integer year(Asked asked, List<String> wrong) {
        List<String> years = asked.where().entrySet().stream()
                .filter(filter -> filter.getKey().name().equals("year"))
                .flatMap(filter -> filter.getValue().stream())
                .toList();
        return wrong.isEmpty() && years.size() == 1 ? Integer.valueOf(years.getFirst()) : null;
    }

    Quantity quantity() {
        return asked.quantity();
    }

    /** The same question about the year before: always derived, never typed. */
    Optional<Asked> yearBefore() {
        if (year == null) {
            return Optional.empty();
        }
        return asked.where().keySet().stream()
                .filter(analysis -> analysis.name().equals("year"))
                .findFirst()
                .map(analysis -> asked.where(analysis, List.of(Integer.toString(year - 1))));
    }

    /** The values asked for of one analysis, whatever definition of it is used. */
    List<String> where(Analysis analysis) {
        return asked.where().entrySet().stream()
                .filter(filter -> filter.getKey().name().equals(analysis.name()))
                .flatMap(filter -> filter.getValue().stream())
                .toList();
    }
}
