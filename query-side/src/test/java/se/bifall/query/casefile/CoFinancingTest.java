package se.bifall.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.query.casefile.Folded.facts;
import static se.bifall.query.casefile.Folded.portfolio;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.DECIDED;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.amended;
import static se.bifall.testing.Happened.amountCorrected;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Kronor;
import se.bifall.events.GrantEvent.FinancingStated;
import se.bifall.testing.AnyLife;
import se.bifall.testing.Examples;
import se.bifall.testing.Life;

/** Costs of 200 000 kr are approved; what the grant leaves is paid by the applicant and by others. */
class CoFinancingTest {
    private static final LocalDate LATER = LocalDate.of(2027, 1, 20);

    private static FinancingStated stated(long own, long others) {
        return with(
                with(Examples.whole(FinancingStated.class), "ownFinancing", Kronor.of(own)),
                "othersFinancing",
                Kronor.of(others));
    }

    private static List<Long> shares(CaseFacts facts) {
        return List.of(
                facts.posted(Measure.CO_FINANCED),
                facts.posted(Measure.OWN_FINANCED),
                facts.posted(Measure.OTHERS_FINANCED));
    }

    @Test
    void a_case_that_never_said_has_financing_of_nobody_knows_whom() {
        assertThat(shares(facts(applied(), approved(anslag(60_000))))).containsExactly(140_000L, 0L, 0L);
    }

    @Test
    void what_was_stated_before_the_decision_counts_when_the_decision_leaves_that_sum() {
        assertThat(shares(facts(applied(), stated(100_000, 40_000), approved(anslag(60_000)))))
                .containsExactly(140_000L, 100_000L, 40_000L);
        assertThat(shares(facts(applied(), stated(100_000, 40_001), approved(anslag(60_000)))))
                .containsExactly(140_000L, 0L, 0L);
        assertThat(shares(facts(applied(), stated(100_000, 40_000)))).containsExactly(0L, 0L, 0L);
    }

    @Test
    void what_is_told_afterwards_is_booked_on_the_day_of_the_decision() {
        CaseFacts facts = facts(applied(), approved(anslag(60_000)), stated(140_000, 0));

        assertThat(facts.postings())
                .filteredOn(posting -> posting.measure() == Measure.OWN_FINANCED)
                .containsExactly(new Posting(Measure.OWN_FINANCED, DECIDED, null, 140_000, 3));
    }

    @Test
    void a_changed_decision_makes_the_statement_old_until_it_is_made_anew() {
        CaseFacts changed =
                facts(applied(), stated(100_000, 40_000), approved(anslag(60_000)), amended(anslag(60_000), LATER));
        CaseFacts anew = facts(
                applied(),
                stated(100_000, 40_000),
                approved(anslag(60_000)),
                amended(anslag(60_000), LATER),
                stated(100_000, 50_000));

        assertThat(shares(changed)).containsExactly(150_000L, 0L, 0L);
        assertThat(shares(anew)).containsExactly(150_000L, 100_000L, 50_000L);
        assertThat(anew.postings())
                .filteredOn(posting -> posting.event() == 5)
                .extracting(Posting::on)
                .containsOnly(LATER);
    }

    @Test
    void a_slip_in_the_amount_moves_the_financing_on_the_day_of_the_decision() {
        CaseFacts facts = facts(
                applied(),
                approved(anslag(60_000)),
                stated(140_000, 0),
                amountCorrected(1, anslag(50_000), LATER),
                stated(140_000, 10_000));

        assertThat(shares(facts)).containsExactly(150_000L, 140_000L, 10_000L);
        assertThat(facts.postings()).extracting(Posting::on).doesNotContain(LATER);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_parts_are_all_of_the_whole_or_none_of_it(@ForAll("portfolios") List<Life> lives) {
        assertThat(portfolio(lives)).allSatisfy(facts -> {
            List<Long> shares = shares(facts);
            assertThat(shares.get(1)).isNotNegative();
            assertThat(shares.get(2)).isNotNegative();
            assertThat(shares.get(1) + shares.get(2)).isIn(0L, shares.get(0));
        });
    }

    @Provide
    Arbitrary<List<Life>> portfolios() {
        return AnyLife.portfolios(12);
    }
}
