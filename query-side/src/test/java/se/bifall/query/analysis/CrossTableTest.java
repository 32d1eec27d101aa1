package se.bifall.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.bifall.query.casefile.Folded.facts;
import static se.bifall.query.casefile.Folded.portfolio;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Ask.anslagAndEu;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;
import static se.bifall.testing.Happened.inCase;
import static se.bifall.testing.Happened.paid;
import static se.bifall.testing.Happened.reduced;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.CaseId;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.LedBy;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.Wording;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.query.analysis.Distribution.Row;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;
import se.bifall.region.RegionProfile;
import se.bifall.testing.AnyLife;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;

class CrossTableTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final Analysis LED_BY = new LedByDistribution();
    private static final Analysis AREA = new InvestmentAreaDistribution(REGION);
    private static final Analysis YEAR = new YearDistribution();
    private static final Analysis SOURCE = new FundingSourceDistribution();
    private static final List<Analysis> ANALYSES = AllAnalyses.withAlternatives(REGION);

    @Test
    void money_lies_in_the_row_of_its_key() {
        GrantEvent ledByMen = with(ledBy(LedBy.MEN), "applicant.orgNumber", new OrgNumber("556036-0793"));
        Distribution table = table(
                List.of(LED_BY),
                facts(inCase("a", applied(), approved(anslag(80_000)))),
                facts(inCase("b", ledByMen, approved(anslag(30_000)), reduced(anslag(10_000), day(2026)))));

        assertThat(cells(table))
                .containsExactly(
                        new Cell(List.of("MEN"), 1, 1, 100_000, 30_000, 10_000, 20_000, 0),
                        new Cell(List.of("WOMEN"), 1, 1, 100_000, 80_000, 0, 80_000, 0));
        assertThat(table.cases()).isEqualTo(2);
    }

    @Test
    void money_of_a_later_year_lies_in_that_year_and_the_decision_in_its_own() {
        Distribution table = table(
                List.of(YEAR),
                facts(
                        applied(),
                        approved(anslag(80_000)),
                        paid(1, anslag(50_000), day(2027)),
                        reduced(anslag(30_000), day(2028))));

        assertThat(cells(table))
                .containsExactly(
                        new Cell(List.of("2026"), 1, 1, 100_000, 80_000, 0, 80_000, 0),
                        new Cell(List.of("2027"), 0, 0, 0, 0, 0, 0, 50_000),
                        new Cell(List.of("2028"), 0, 0, 0, 0, 30_000, -30_000, 0));
    }

    @Test
    void a_split_grant_is_one_decision_and_its_money_lies_under_each_source() {
        Distribution table = table(List.of(SOURCE), facts(applied(), approved(anslagAndEu(30_000, 70_000))));

        assertThat(cells(table))
                .containsExactly(
                        new Cell(List.of("ANSLAG_1_1"), 0, 0, 0, 30_000, 0, 30_000, 0),
                        new Cell(List.of("EU_RAMPROJEKT"), 1, 1, 100_000, 70_000, 0, 70_000, 0));
    }

    @Test
    void what_nobody_has_reported_is_a_row_of_its_own() {
        Distribution table = table(
                List.of(LED_BY, AREA),
                facts(inCase("a", applied(), approved(anslag(1)))),
                facts(inCase("b", ledBy(LedBy.NOT_REPORTED), approved(anslag(20)))),
                facts(inCase(
                        "c", applied(), with(approved(anslag(300)), "investmentArea", InvestmentArea.NOT_REPORTED))));

        assertThat(table.rows())
                .extracting(Row::key, Row::isNotReported)
                .containsExactly(
                        tuple(List.of("NOT_REPORTED", "1"), true),
                        tuple(List.of("WOMEN", "1"), false),
                        tuple(List.of("WOMEN", "NOT_REPORTED"), true));
        assertThat(table.notReported().sum(Quantity.granted)).isEqualTo(320);
        assertThat(table.total().sum(Quantity.granted)).isEqualTo(321);
    }

    @Test
    void a_company_with_two_decisions_is_counted_once_in_the_row_of_its_first() {
        CaseFacts later = facts(inCase("a", applied(), approved(anslag(1), day(2027))));
        CaseFacts first = facts(inCase("b", ledBy(LedBy.MEN), approved(anslag(1), day(2026))));

        Distribution table = table(List.of(LED_BY), later, first);

        assertThat(table.total().companies()).isEqualTo(1);
        assertThat(table.total().sum(Quantity.decisions)).isEqualTo(2);
        assertThat(row(table, "MEN").companies()).isEqualTo(1);
        assertThat(row(table, "WOMEN").companies()).isZero();
    }

    @Test
    void two_companies_are_two_and_a_municipality_is_none() {
        GrantEvent other = with(applied(), "applicant.orgNumber", new OrgNumber("556036-0793"));
        GrantEvent municipality = with(applied(), "applicant.kind", ApplicantKind.MUNICIPALITY);

        Distribution table = table(
                List.of(),
                facts(inCase("a", applied(), approved(anslag(1)))),
                facts(inCase("b", other, approved(anslag(1)))),
                facts(inCase("c", municipality, approved(anslag(1)))));

        assertThat(table.total().companies()).isEqualTo(2);
        assertThat(table.total().sum(Quantity.decisions)).isEqualTo(3);
    }

    @Test
    void a_company_that_was_granted_nothing_is_not_counted() {
        assertThat(table(List.of(), facts(applied())).total().sum(Quantity.companies))
                .isZero();
    }

    @Test
    void no_cases_give_no_rows_and_a_total_of_nothing() {
        assertThat(table(ANALYSES).rows()).isEmpty();
        assertThat(table(ANALYSES).total()).isEqualTo(Figures.ZERO);
    }

    @Test
    void the_number_of_cases_left_out_is_told() {
        assertThat(CrossTable.of(List.of(), Map.of(), List.of(), 3).excludedCases())
                .isEqualTo(3);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void any_order_and_any_interleaving_gives_the_same_rows(
            @ForAll("portfolios") List<Life> lives, @ForAll("questions") List<Analysis> by, @ForAll long seed) {
        Map<CaseId, CaseFacts> interleaved = new HashMap<>();
        long position = 0;
        for (GrantEvent event : Lifecycles.interleaved(lives, new Random(seed))) {
            long at = ++position;
            interleaved.put(event.caseId(), CaseFold.after(interleaved.get(event.caseId()), event, at));
        }
        List<CaseFacts> shuffled = new ArrayList<>(interleaved.values());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(CrossTable.of(by, Map.of(), shuffled, 0).rows())
                .isEqualTo(CrossTable.of(by, Map.of(), portfolio(lives), 0).rows());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void rows_sum_to_one_total_whatever_is_crossed(
            @ForAll("portfolios") List<Life> lives, @ForAll("questions") List<Analysis> by) {
        List<CaseFacts> facts = portfolio(lives);

        assertThat(CrossTable.of(by, Map.of(), facts, 0).total())
                .isEqualTo(CrossTable.of(List.of(), Map.of(), facts, 0).total());
        assertThat(CrossTable.of(by, Map.of(), facts, 0).cases()).isEqualTo(facts.size());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_naive_count_agrees(@ForAll("portfolios") List<Life> lives, @ForAll("questions") List<Analysis> by) {
        assertThat(rows(by, lives)).isEqualTo(naive(by, lives));
    }

    /** Their cells are too many for an array. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void a_naive_count_agrees_on_very_many_dimensions(@ForAll("portfolios") List<Life> lives) {
        List<Analysis> by = AllAnalyses.of(REGION).subList(0, 14);
        long numbers = by.stream()
                .mapToLong(
                        analysis -> Math.max(1, rows(List.of(analysis), lives).size()))
                .reduce(1, Math::multiplyExact);
        Assume.that(numbers > 1 << 20);

        assertThat(rows(by, lives)).isEqualTo(naive(by, lives));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void what_passes_two_filters_is_what_answers_to_both(
            @ForAll("portfolios") List<Life> lives, @ForAll("one") Analysis one, @ForAll("one") Analysis other) {
        List<CaseFacts> facts = portfolio(lives);
        CaseFacts first = facts.getFirst();
        Map<Analysis, List<String>> where = new HashMap<>();
        where.put(one, List.of(one.keyOf(first, first.postings().getFirst())));
        where.put(other, List.of(other.keyOf(first, first.postings().getFirst())));
        Set<CaseId> cases = new HashSet<>();
        long[] sums = new long[Measure.values().length];
        for (CaseFacts each : facts) {
            for (Posting posting : each.postings()) {
                if (where.entrySet().stream().allMatch(asked -> asked.getKey()
                        .matches(
                                asked.getKey().keyOf(each, posting),
                                asked.getValue().getFirst()))) {
                    cases.add(each.caseId());
                    sums[posting.measure().ordinal()] += posting.amount();
                }
            }
        }

        Distribution table = CrossTable.of(List.of(LED_BY, YEAR), where, facts, 0);

        assertThat(table.cases()).isEqualTo(cases.size());
        for (Measure measure : Measure.values()) {
            assertThat(table.total().sum(measure)).isEqualTo(sums[measure.ordinal()]);
        }
    }

    private static Map<String, List<Long>> naive(List<Analysis> by, List<Life> lives) {
        Map<String, long[]> naive = new TreeMap<>();
        for (CaseFacts facts : portfolio(lives)) {
            for (Posting posting : facts.postings()) {
                String key = by.stream()
                        .map(analysis -> analysis.keyOf(facts, posting))
                        .collect(Collectors.joining("|"));
                naive.computeIfAbsent(key, k -> new long[Measure.values().length])[
                                posting.measure().ordinal()] +=
                        posting.amount();
            }
        }

        Map<String, List<Long>> expected = new TreeMap<>();
        naive.forEach((key, sums) -> expected.put(key, amounts(sums)));
        return expected;
    }

    private static Map<String, List<Long>> rows(List<Analysis> by, List<Life> lives) {
        Map<String, List<Long>> rows = new TreeMap<>();
        CrossTable.of(by, Map.of(), portfolio(lives), 0).rows().forEach(row -> {
            Figures f = row.figures();
            rows.put(
                    String.join("|", row.key()),
                    List.of(
                            f.sum(Quantity.decisions),
                            f.sum(Quantity.applied),
                            f.sum(Quantity.granted),
                            f.sum(Quantity.reduced),
                            f.sum(Quantity.net),
                            f.sum(Quantity.paid)));
        });
        return rows;
    }

    private static List<Long> amounts(long[] sums) {
        long granted = sums[Measure.GRANTED.ordinal()];
        long reduced = sums[Measure.REDUCED.ordinal()];
        return List.of(
                sums[Measure.DECISION.ordinal()],
                sums[Measure.APPLIED.ordinal()],
                granted,
                reduced,
                granted - reduced,
                sums[Measure.PAID.ordinal()]);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void asking_for_one_key_gives_the_figures_of_the_rows_that_answer_to_it(
            @ForAll("portfolios") List<Life> lives, @ForAll("one") Analysis analysis) {
        List<CaseFacts> facts = portfolio(lives);
        List<Row> rows = CrossTable.of(List.of(analysis), Map.of(), facts, 0).rows();
        for (Row row : rows) {
            Figures asked = CrossTable.of(List.of(), Map.of(analysis, row.key()), facts, 0)
                    .total();
            Figures answering = rows.stream()
                    .filter(one ->
                            analysis.matches(one.key().getFirst(), row.key().getFirst()))
                    .map(Row::figures)
                    .reduce(Figures.ZERO, Figures::plus);

            for (Measure measure : Measure.values()) {
                assertThat(asked.sum(measure)).isEqualTo(answering.sum(measure));
            }
            assertThat(asked.companies()).isGreaterThanOrEqualTo(row.figures().companies());
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void asking_for_every_key_is_asking_for_all(
            @ForAll("portfolios") List<Life> lives, @ForAll("one") Analysis analysis) {
        List<CaseFacts> facts = portfolio(lives);
        List<String> every = CrossTable.of(List.of(analysis), Map.of(), facts, 0).rows().stream()
                .map(row -> row.key().getFirst())
                .toList();

        assertThat(CrossTable.of(List.of(LED_BY), Map.of(analysis, every), facts, 0)
                        .rows())
                .isEqualTo(CrossTable.of(List.of(LED_BY), Map.of(), facts, 0).rows());
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void as_many_companies_are_counted_as_have_a_decision(
            @ForAll("portfolios") List<Life> lives, @ForAll("questions") List<Analysis> by) {
        Set<String> companies = new HashSet<>();
        for (Life life : lives) {
            boolean approved = life.events().stream().anyMatch(GrantEvent.GrantApproved.class::isInstance);
            GrantEvent.GrantApplied application =
                    (GrantEvent.GrantApplied) life.events().getFirst();
            if (approved && application.applicant().kind().isCompany()) {
                companies.add(application.applicant().identity());
            }
        }

        assertThat(CrossTable.of(by, Map.of(), portfolio(lives), 0).total().companies())
                .isEqualTo(companies.size());
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void every_key_that_occurs_is_a_key_and_has_a_label(
            @ForAll("portfolios") List<Life> lives, @ForAll("one") Analysis analysis) {
        assertThat(CrossTable.of(List.of(analysis), Map.of(), portfolio(lives), 0)
                        .rows())
                .allSatisfy(row -> {
                    assertThat(analysis.isKey(row.key().getFirst())).isTrue();
                    assertThat(analysis.labelOf(row.key().getFirst(), Wording.SWEDISH))
                            .isNotBlank();
                });
    }

    private record Cell(
            List<String> key,
            long decisions,
            long companies,
            long applied,
            long granted,
            long reduced,
            long net,
            long paid) {}

    private static List<Cell> cells(Distribution table) {
        return table.rows().stream()
                .map(row -> new Cell(
                        row.key(),
                        row.figures().sum(Quantity.decisions),
                        row.figures().companies(),
                        row.figures().sum(Quantity.applied),
                        row.figures().sum(Quantity.granted),
                        row.figures().sum(Quantity.reduced),
                        row.figures().sum(Quantity.net),
                        row.figures().sum(Quantity.paid)))
                .toList();
    }

    private static Distribution table(List<Analysis> by, CaseFacts... facts) {
        return CrossTable.of(by, Map.of(), List.of(facts), 0);
    }

    private static Figures row(Distribution table, String key) {
        return table.rows().stream()
                .filter(row -> row.key().equals(List.of(key)))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private static GrantApplied ledBy(LedBy ledBy) {
        return with(applied(), "applicant.ledBy", ledBy);
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 6, 1);
    }

    @Provide
    Arbitrary<List<Life>> portfolios() {
        return AnyLife.portfolios(30);
    }

    @Provide
    Arbitrary<List<Analysis>> questions() {
        return Arbitraries.of(ANALYSES).list().uniqueElements().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Analysis> one() {
        return Arbitraries.of(ANALYSES);
    }
}
