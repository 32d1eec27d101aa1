package se.bifall.query.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.bifall.query.analysis.SumSpace;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportRow;
import se.bifall.report.ReportSection;

/**
 * Which figures of a report may not be published: those that few companies stand behind, and those from which they could be
 * worked out. The report is one: every figure that is shown is known to the reader as a sum of cases, whatever is counted
 * of them, and what is hidden is in no way a sum or difference of what is shown (domain: small numbers).
 */
final class SmallGroups {
    private final Map<String, Cases> figures = new LinkedHashMap<>();
    private final Map<BitSet, Integer> places = new HashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final List<ReportSection> sections;
    private final Map<String, String> companies;
    private final int threshold;

    /** What a figure is the sum of, and for a share what that is a share of. */
    private record Cases(Set<String> above, Set<String> below) {}

    private SmallGroups(
            List<ReportSection> sections,
            Function<String, List<Part>> parts,
            Map<String, String> companies,
            int threshold) {
        this.sections = sections;
        this.companies = companies;
        this.threshold = threshold;
        all().forEach(figure -> figures.put(figure.name(), cases(parts.apply(figure.name()))));
        divide();
    }

    /** @param threshold the fewest companies that a published figure may tell of */
    static Set<String> hidden(Draft draft, int threshold) {
        Map<String, String> companies = new HashMap<>();
        draft.standing().cases().stream()
                .filter(facts -> facts.applicant().kind().isCompany())
                .forEach(facts ->
                        companies.put(facts.caseId().value(), facts.applicant().identity()));
        return hidden(draft.sections(), draft::partsOf, companies, threshold);
    }

    /**
     * @param parts of the figure of a name
     * @param companies who has the case, by its id; none for who is no company
     */
    static Set<String> hidden(
            List<ReportSection> sections,
            Function<String, List<Part>> parts,
            Map<String, String> companies,
            int threshold) {
        return new SmallGroups(sections, parts, companies, threshold).hidden();
    }

    private Stream<ReportFigure> all() {
        return sections.stream().flatMap(section -> section.figures().stream());
    }

    private static Cases cases(List<Part> parts) {
        Set<String> above = new HashSet<>();
        Set<String> below = new HashSet<>();
        for (Part part : parts) {
            if (part.above() != 0) {
                above.add(part.stream());
            }
            if (part.below() != 0) {
                below.add(part.stream());
            }
        }
        return new Cases(above, below);
    }

    /** Cases that every figure counts alike are one unknown to the reader. */
    private void divide() {
        Map<String, BitSet> counted = new HashMap<>();
        int number = 0;
        for (Cases of : figures.values()) {
            for (Set<String> sum : List.of(of.above(), of.below())) {
                for (String one : sum) {
                    counted.computeIfAbsent(one, key -> new BitSet()).set(number);
                }
                number++;
            }
        }
        counted.forEach((one, by) -> placeOf.put(one, places.computeIfAbsent(by, key -> places.size())));
    }

    private Set<String> hidden() {
        SumSpace reader = new SumSpace(places.size());
        secrets().stream().map(this::places).distinct().forEach(reader::protect);
        Set<String> hidden = new LinkedHashSet<>();
        all().filter(figure -> !isNothing(figure))
                .sorted(Comparator.comparing((ReportFigure figure) -> companies(figure) > 0)
                        .thenComparing(figure -> -companies(figure)))
                .forEach(figure -> {
                    if (isSmall(figure) || !reader.tell(said(figure))) {
                        hidden.add(figure.name());
                    }
                });
        sections.stream().flatMap(section -> section.rows().stream()).forEach(row -> hideWhole(row, hidden));
        return hidden;
    }

    /** Where nothing but zeros is left of a row, they say where the hidden ones are. */
    private void hideWhole(ReportRow row, Set<String> hidden) {
        List<String> names = row.figures().stream().map(ReportFigure::name).toList();
        if (names.stream().anyMatch(hidden::contains)
                && row.figures().stream().allMatch(figure -> hidden.contains(figure.name()) || isZero(figure))) {
            hidden.addAll(names);
        }
    }

    private static boolean isZero(ReportFigure figure) {
        return Long.valueOf(0).equals(figure.amount());
    }

    private boolean isNothing(ReportFigure figure) {
        Cases of = of(figure);
        return of.above().isEmpty() && of.below().isEmpty();
    }

    private Cases of(ReportFigure figure) {
        return figures.getOrDefault(figure.name(), new Cases(Set.of(), Set.of()));
    }

    /** The sums that a figure tells: a share both, so exactly as it is kept. */
    private List<Set<Integer>> said(ReportFigure figure) {
        Cases of = of(figure);
        return of.below().isEmpty() ? List.of(places(of.above())) : List.of(places(of.above()), places(of.below()));
    }

    private Set<Integer> places(Collection<String> cases) {
        Set<Integer> found = new HashSet<>();
        cases.forEach(one -> found.add(placeOf.getOrDefault(one, -1)));
        return found;
    }

    /**
     * What may not be found: every group of few, the rest of a share and of what lies around it, and what the small ones of
     * a line are together.
     */
    private List<Set<String>> secrets() {
        List<Set<String>> secrets = new ArrayList<>();
        all().flatMap(figure -> groups(figure).stream()).filter(this::isSmall).forEach(secrets::add);
        for (ReportSection section : sections) {
            section.rows().forEach(row -> together(row.figures(), secrets));
            IntStream.range(0, section.columns().size())
                    .forEach(column -> together(
                            section.rows().stream()
                                    .map(row -> row.figures().get(column))
                                    .toList(),
                            secrets));
        }
        leftOver(secrets);
        return secrets;
    }

    /** Of two groups where one lies within the other, what the larger has beside it: a subtraction away. */
    private void leftOver(List<Set<String>> secrets) {
        List<Set<String>> told =
                all().flatMap(figure -> groups(figure).stream()).distinct().toList();
        for (Set<String> whole : told) {
            for (Set<String> part : told) {
                if (part.size() < whole.size() && whole.containsAll(part)) {
                    Set<String> rest = new HashSet<>(whole);
                    rest.removeAll(part);
                    if (isSmall(rest)) {
                        secrets.add(rest);
                    }
                }
            }
        }
    }

    /** Few and few may be few together: then their sum tells what each is. */
    private void together(List<ReportFigure> line, List<Set<String>> secrets) {
        Set<String> all = new HashSet<>();
        line.stream()
                .filter(figure -> figure.unit() != FigureUnit.PER_CENT && isSmall(figure))
                .forEach(figure -> all.addAll(of(figure).above()));
        if (isSmall(all)) {
            secrets.add(all);
        }
    }

    private List<Set<String>> groups(ReportFigure figure) {
        Cases of = of(figure);
        if (of.below().isEmpty()) {
            return List.of(of.above());
        }
        Set<String> rest = new HashSet<>(of.below());
        rest.removeAll(of.above());
        return List.of(of.above(), of.below(), rest);
    }

    private boolean isSmall(ReportFigure figure) {
        return groups(figure).stream().anyMatch(this::isSmall);
    }

    private boolean isSmall(Set<String> cases) {
        long few = companies(cases);
        return few > 0 && few < threshold;
    }

    private long companies(ReportFigure figure) {
        Cases of = of(figure);
        return companies(of.below().isEmpty() ? of.above() : of.below());
    }

    private long companies(Collection<String> cases) {
        return cases.stream()
                .map(companies::get)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
    }
}
