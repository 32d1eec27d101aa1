package se.bifall.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportRow;
import se.bifall.report.ReportSection;

class SmallGroupsTest {
    private static final int FIVE = 5;
    private static final List<String> LED = List.of("WOMEN", "MEN", "MIXED");
    private static final List<String> AREAS = List.of("1", "2");

    /** A case of a company of its own, led by someone in some area. */
    private record One(String id, String led, String area, boolean company) {}

    /** Tables by who leads, by both and their sums, and the share that women lead. */
    private static final class Paper {
        private final List<One> cases;
        private final Map<String, Set<String>> above = new LinkedHashMap<>();
        private final Map<String, Set<String>> below = new HashMap<>();

        Paper(List<One> cases) {
            this.cases = cases;
        }

        List<ReportSection> sections() {
            List<ReportRow> rows = new ArrayList<>();
            for (String area : AREAS) {
                List<ReportFigure> row = new ArrayList<>();
                LED.forEach(led -> row.add(figure(area + "." + led, area, led)));
                row.add(figure(area + ".SUMMA", area, null));
                rows.add(new ReportRow(area, row));
            }
            List<ReportFigure> all = new ArrayList<>();
            LED.forEach(led -> all.add(figure(led, null, led)));
            all.add(figure("SUMMA", null, null));
            below.put("ANDEL", counted(null, null));
            above.put("ANDEL", counted(null, "WOMEN"));
            boolean none = cases.isEmpty();
            ReportFigure share = new ReportFigure(
                    "ANDEL",
                    "Andel",
                    FigureUnit.PER_CENT,
                    none ? null : (long) counted(null, "WOMEN").size(),
                    none ? null : (long) cases.size(),
                    List.of("id"));
            List<String> columns = List.of("WOMEN", "MEN", "MIXED", "SUMMA");
            return List.of(
                    new ReportSection("Per område", List.of(), "Område", columns, rows),
                    new ReportSection("Alla", List.of(), "År", columns, List.of(new ReportRow("2024", all))),
                    new ReportSection(
                            "Andel",
                            List.of(),
                            "Mått",
                            List.of("2024"),
                            List.of(new ReportRow("Andel", List.of(share)))));
        }

        private ReportFigure figure(String name, @Nullable String area, @Nullable String led) {
            Set<String> counted = counted(area, led);
            above.put(name, counted);
            return new ReportFigure(name, name, FigureUnit.COUNT, (long) counted.size(), null, List.of("id"));
        }

        private Set<String> counted(@Nullable String area, @Nullable String led) {
            Set<String> found = new HashSet<>();
            cases.stream()
                    .filter(one -> (area == null || one.area().equals(area))
                            && (led == null || one.led().equals(led)))
                    .forEach(one -> found.add(one.id()));
            return found;
        }

        private List<Part> parts(String name) {
            return Stream.concat(
                            above.getOrDefault(name, Set.of()).stream()
                                    .map(id -> new Part(id, null, 1, "", null, 1, 0)),
                            below.getOrDefault(name, Set.of()).stream()
                                    .map(id -> new Part(id, null, 1, "", null, 0, 1)))
                    .toList();
        }

        Set<String> hidden() {
            Map<String, String> companies = new HashMap<>();
            cases.stream().filter(One::company).forEach(one -> companies.put(one.id(), "org " + one.id()));
            return SmallGroups.hidden(sections(), this::parts, companies, FIVE);
        }

        private long companies(Set<String> ids) {
            return cases.stream()
                    .filter(one -> one.company() && ids.contains(one.id()))
                    .count();
        }

        /** What a reader knows: a sum of cases for each figure shown. */
        private List<Set<String>> told(Set<String> hidden) {
            List<Set<String>> told = new ArrayList<>();
            Stream.concat(above.entrySet().stream(), below.entrySet().stream())
                    .filter(entry -> !hidden.contains(entry.getKey()))
                    .forEach(entry -> told.add(entry.getValue()));
            return told;
        }

        /** Whether a sum follows from others: their rank is the same with it, by whole numbers without remainder. */
        boolean follows(Set<String> sum, List<Set<String>> told) {
            List<Set<String>> with = new ArrayList<>(told);
            with.add(sum);
            return rank(told) == rank(with);
        }

        private int rank(List<Set<String>> sums) {
            List<BigInteger[]> rows = new ArrayList<>();
            for (Set<String> sum : sums) {
                rows.add(cases.stream()
                        .map(one -> sum.contains(one.id()) ? BigInteger.ONE : BigInteger.ZERO)
                        .toArray(BigInteger[]::new));
            }
            int rank = 0;
            for (int column = 0; column < cases.size(); column++) {
                int place = column;
                BigInteger[] pivot = rows.subList(rank, rows.size()).stream()
                        .filter(row -> row[place].signum() != 0)
                        .findFirst()
                        .orElse(null);
                if (pivot != null) {
                    rows.remove(pivot);
                    rows.add(rank++, pivot);
                    for (BigInteger[] row : rows.subList(rank, rows.size())) {
                        BigInteger times = row[column];
                        for (int i = 0; i < row.length; i++) {
                            row[i] = row[i].multiply(pivot[place]).subtract(pivot[i].multiply(times));
                        }
                    }
                }
            }
            return rank;
        }
    }

    private static List<One> cases(Object... ledAreaCount) {
        List<One> cases = new ArrayList<>();
        for (int i = 0; i < ledAreaCount.length; i += 3) {
            for (int n = 0; n < (int) ledAreaCount[i + 2]; n++) {
                cases.add(new One("c" + cases.size(), (String) ledAreaCount[i], (String) ledAreaCount[i + 1], true));
            }
        }
        return cases;
    }

    @Test
    void a_figure_of_five_companies_is_shown_and_one_of_four_is_not() {
        assertThat(new Paper(cases("WOMEN", "1", 5, "MEN", "2", 5)).hidden()).isEmpty();
        assertThat(new Paper(cases("WOMEN", "1", 4, "MEN", "2", 6)).hidden())
                .contains("1.WOMEN", "1.SUMMA", "WOMEN", "ANDEL")
                .doesNotContain("SUMMA");
    }

    @Test
    void the_share_hides_when_the_rest_of_it_is_few() {
        assertThat(new Paper(cases("WOMEN", "1", 30, "MEN", "1", 2, "MEN", "2", 1)).hidden())
                .contains("ANDEL", "MEN");
    }

    @Test
    void zeros_beside_a_hidden_figure_do_not_say_where_it_is() {
        assertThat(new Paper(cases("WOMEN", "1", 2, "MEN", "2", 20)).hidden()).contains("1.MEN", "1.MIXED");
    }

    /** The one takes 17 of the 20 that the other counts, in tables that say nothing of each other. */
    @Test
    void of_two_figures_of_which_one_lies_within_the_other_one_is_hidden_when_few_are_between_them() {
        assertThat(nested(20, 17)).hasSize(1);
        assertThat(nested(20, 15)).isEmpty();
    }

    private static Set<String> nested(int whole, int part) {
        Map<String, String> companies = new HashMap<>();
        List<Part> counted = new ArrayList<>();
        for (int i = 0; i < whole; i++) {
            companies.put("c" + i, "org " + i);
            counted.add(new Part("c" + i, null, 1, "", null, 1, 0));
        }
        return SmallGroups.hidden(
                List.of(alone("HELA", whole), alone("DEL", part)),
                name -> name.equals("HELA") ? counted : counted.subList(0, part),
                companies,
                FIVE);
    }

    private static ReportSection alone(String name, long amount) {
        ReportFigure figure = new ReportFigure(name, name, FigureUnit.COUNT, amount, null, List.of("id"));
        return new ReportSection(
                name, List.of(), "År", List.of("2024"), List.of(new ReportRow("2024", List.of(figure))));
    }

    @Test
    void those_who_are_no_companies_are_shown() {
        assertThat(new Paper(List.of(new One("c0", "MIXED", "1", false))).hidden())
                .isEmpty();
    }

    /** Whoever knows every figure that is shown, and adds and subtracts them, finds no group of few. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void no_hidden_number_can_be_computed_from_the_rest_of_the_report(@ForAll("many") List<One> cases) {
        Paper paper = new Paper(cases);
        Set<String> hidden = paper.hidden();
        List<Set<String>> told = paper.told(hidden);

        paper.above.forEach((name, of) -> {
            long companies = paper.companies(of);
            if (companies > 0 && companies < FIVE) {
                assertThat(hidden).contains(name);
            }
            if (hidden.contains(name) && !of.isEmpty() && !name.equals("ANDEL")) {
                assertThat(paper.follows(of, told)).as(name).isFalse();
            }
        });
    }

    @Provide
    Arbitrary<List<One>> many() {
        return Combinators.combine(
                        Arbitraries.of(LED),
                        Arbitraries.of(AREAS),
                        Arbitraries.integers().between(0, 9))
                .as((led, area, kind) -> new One("", led, area, kind > 0))
                .list()
                .ofMaxSize(40)
                .map(list -> {
                    List<One> numbered = new ArrayList<>();
                    list.forEach(
                            one -> numbered.add(new One("c" + numbered.size(), one.led(), one.area(), one.company())));
                    return numbered;
                });
    }
}
