package se.bifall.query.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bifall.codes.LedBy;
import se.bifall.query.opendata.YearTables.Cell;

class YearTablesTest {
    private static final int FIVE = 5;

    /** One company's one grant. */
    record Grant(Cell cell, String company, long amount) {}

    @Test
    void four_companies_are_hidden_and_five_are_shown() {
        List<PublishedRow> rows = rows(
                List.of(many(4, "WOMEN", "CHECK", "1"), many(5, "MEN", "CHECK", "1"), many(30, "MIXED", "CHECK", "1")));

        assertThat(row(rows, "WOMEN", "CHECK", null).hidden()).isTrue();
        assertThat(row(rows, "MIXED", "CHECK", null).hidden()).isFalse();
        assertThat(row(rows, "MIXED", "CHECK", null).decisions()).isEqualTo(30);
        assertThat(rows(List.of(many(5, "WOMEN", "CHECK", "1"), many(5, "MEN", "CHECK", "1"))))
                .noneMatch(PublishedRow::hidden);
    }

    @Test
    void the_only_row_of_its_support_is_not_given_away_by_the_list_and_rows_of_nothing() {
        List<PublishedRow> rows = rows(
                List.of(many(2, "WOMEN", "CHECK", "1"), many(30, "MEN", "STOD", "1"), many(30, "WOMEN", "STOD", "1")));

        assertThat(row(rows, "WOMEN", "CHECK", null).hidden()).isTrue();
        assertThat(rows.stream()
                        .filter(row -> "CHECK".equals(row.supportType()))
                        .filter(PublishedRow::hidden))
                .hasSizeGreaterThan(1);
    }

    @Test
    void what_one_table_hides_no_other_gives_away() {
        List<PublishedRow> rows = rows(List.of(
                many(3, "WOMEN", "CHECK", "1"),
                many(20, "WOMEN", "STOD", "2"),
                many(20, "MEN", "CHECK", "1"),
                many(20, "MEN", "STOD", "2")));

        assertThat(row(rows, "WOMEN", "CHECK", null).hidden()).isTrue();
        assertThat(row(rows, "WOMEN", null, "1").hidden()).isTrue();
        boolean total = row(rows, "WOMEN", null, null).hidden();
        boolean rest = row(rows, "WOMEN", "STOD", null).hidden();
        assertThat(total || rest).isTrue();
    }

    /** Whoever has the list of grants and every shown row of every table, and solves for the rest, finds no hidden row. */
    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void no_hidden_row_can_be_worked_out_from_all_that_is_published(@ForAll("grants") List<Grant> grants) {
        List<PublishedRow> rows = rows(List.of(grants));
        List<Cell> unknown = grants.stream()
                .flatMap(grant -> Arrays.stream(LedBy.values())
                        .map(led -> new Cell(
                                led.name(),
                                grant.cell().supportType(),
                                grant.cell().area())))
                .distinct()
                .toList();

        List<double[]> known = new ArrayList<>();
        unknown.forEach(cell -> known.add(vector(
                unknown,
                other -> other.supportType().equals(cell.supportType())
                        && other.area().equals(cell.area()))));
        for (PublishedRow row : rows) {
            long decisions =
                    grants.stream().filter(grant -> isIn(row, grant.cell())).count();
            assertThat(row.decisions()).isEqualTo(decisions);
            boolean small = row.companies() > 0 && row.companies() < FIVE;
            assertThat(row.hidden() || !small).isTrue();
            if (!row.hidden() && decisions > 0) {
                known.add(vector(unknown, cell -> isIn(row, cell)));
            } else if (!row.hidden()) {
                unknown.stream()
                        .filter(cell -> isIn(row, cell))
                        .forEach(cell -> known.add(vector(unknown, cell::equals)));
            }
        }
        int rank = rank(known);
        rows.stream()
                .filter(row -> row.companies() > 0 && row.companies() < FIVE)
                .forEach(row -> {
                    List<double[]> more = new ArrayList<>(known);
                    more.add(vector(unknown, cell -> isIn(row, cell)));
                    assertThat(rank(more)).as(row.toString()).isGreaterThan(rank);
                });
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        Arbitrary<Cell> cells = Arbitraries.of("WOMEN", "MEN", "MIXED").flatMap(led -> Arbitraries.of("A", "B", "C")
                .flatMap(support -> Arbitraries.of("1", "2", "3").map(area -> new Cell(led, support, area))));
        Arbitrary<List<Grant>> some = cells.flatMap(cell -> Arbitraries.integers()
                .between(1, 9)
                .map(size -> many(size, cell.ledBy(), cell.supportType(), cell.area())));
        return some.list().ofMinSize(1).ofMaxSize(12).map(several -> several.stream()
                .flatMap(List::stream)
                .toList());
    }

    private static List<Grant> many(int companies, String ledBy, String support, String area) {
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < companies; i++) {
            grants.add(new Grant(new Cell(ledBy, support, area), ledBy + support + area + i, 1_000L + i));
        }
        return grants;
    }

    private static List<PublishedRow> rows(List<List<Grant>> grants) {
        YearTables tables = new YearTables(2026, FIVE);
        grants.stream()
                .flatMap(List::stream)
                .forEach(grant -> tables.add(grant.cell(), 1, grant.amount(), grant.company()));
        return tables.rows();
    }

    private static PublishedRow row(
            List<PublishedRow> rows, String ledBy, @Nullable String support, @Nullable String area) {
        return rows.stream()
                .filter(row -> row.ledBy().equals(ledBy)
                        && java.util.Objects.equals(row.supportType(), support)
                        && java.util.Objects.equals(row.area(), area))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isIn(PublishedRow row, Cell cell) {
        return row.ledBy().equals(cell.ledBy())
                && (row.supportType() == null || row.supportType().equals(cell.supportType()))
                && (row.area() == null || row.area().equals(cell.area()));
    }

    private static double[] vector(List<Cell> cells, Predicate<Cell> in) {
        return cells.stream().mapToDouble(cell -> in.test(cell) ? 1 : 0).toArray();
    }

    /** By fractions: another way than the one tested. */
    private static int rank(List<double[]> given) {
        List<double[]> rows = new ArrayList<>();
        given.forEach(row -> rows.add(row.clone()));
        int rank = 0;
        for (int column = 0; column < given.getFirst().length && rank < rows.size(); column++) {
            int best = rank;
            for (int row = rank; row < rows.size(); row++) {
                best = Math.abs(rows.get(row)[column]) > Math.abs(rows.get(best)[column]) ? row : best;
            }
            if (Math.abs(rows.get(best)[column]) < 1e-9) {
                continue;
            }
            double[] pivot = rows.get(best);
            rows.set(best, rows.get(rank));
            rows.set(rank, pivot);
            for (int row = rank + 1; row < rows.size(); row++) {
                double factor = rows.get(row)[column] / pivot[column];
                for (int i = column; i < pivot.length && factor != 0; i++) {
                    rows.get(row)[i] -= factor * pivot[i];
                }
            }
            rank++;
        }
        return rank;
    }
}
