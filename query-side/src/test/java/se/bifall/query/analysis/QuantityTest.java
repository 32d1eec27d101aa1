package se.bifall.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bifall.query.casefile.Folded.facts;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;
import static se.bifall.testing.Happened.claimed;
import static se.bifall.testing.Happened.closed;
import static se.bifall.testing.Happened.finalAccepted;
import static se.bifall.testing.Happened.finalReported;
import static se.bifall.testing.Happened.inCase;
import static se.bifall.testing.Happened.paid;
import static se.bifall.testing.Happened.paymentDecided;
import static se.bifall.testing.Happened.rejected;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import se.bifall.query.analysis.Funnel.Stage;
import se.bifall.query.analysis.Funnel.Tally;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.RegionProfile;

class QuantityTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();

    @Test
    void lead_time_is_the_mean_of_days_to_decision() {
        Figures figures = figures(
                facts(inCase("a", applied(), approved(anslag(1), LocalDate.of(2026, 1, 25)))),
                facts(inCase("b", applied(), approved(anslag(1), LocalDate.of(2026, 2, 5)))));

        assertThat(Quantity.leadTime.valueOf(figures)).contains(new BigDecimal("15.50"));
    }

    @Test
    void approval_rate_is_approvals_of_approvals_and_rejections() {
        Figures figures = figures(
                facts(inCase("a", applied(), approved(anslag(1)))),
                facts(inCase("b", applied(), rejected())),
                facts(inCase("c", applied(), rejected())),
                facts(inCase("d", applied())));

        assertThat(Quantity.approvalRate.valueOf(figures)).contains(new BigDecimal("33.33"));
        assertThat(figures.sum(Quantity.cases)).isEqualTo(4);
        assertThat(figures.sum(Quantity.decided)).isEqualTo(3);
    }

    @Test
    void a_whole_quotient_is_written_as_a_whole_number() {
        Figures figures = figures(facts(inCase("a", applied(), approved(anslag(1)))));

        assertThat(Quantity.approvalRate.plainValueOf(figures))
                .map(BigDecimal::toString)
                .contains("100");
        assertThat(figures.byName().get("approvalRate")).hasToString("100");
    }

    @Test
    void a_quotient_of_nothing_is_nothing_and_has_no_sum() {
        assertThat(Quantity.leadTime.valueOf(Figures.ZERO)).isEmpty();
        assertThatThrownBy(() -> Figures.ZERO.sum(Quantity.leadTime)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_second_claim_adds_what_is_beyond_the_first() {
        Figures figures = figures(facts(applied(), approved(anslag(50_000)), claimed(1, 30_000), claimed(2, 80_000)));

        assertThat(figures.sum(Quantity.claimed)).isEqualTo(80_000);
    }

    @Test
    void each_stage_of_the_funnel_lies_inside_the_one_before() {
        List<CaseFacts> cases = List.of(
                facts(inCase("a", applied())),
                facts(inCase("b", applied(), rejected())),
                facts(inCase("c", applied(), approved(anslag(50_000)))),
                facts(inCase(
                        "d",
                        applied(),
                        approved(anslag(50_000)),
                        claimed(1, 100_000),
                        paymentDecided(1, 1, anslag(40_000)),
                        paid(1, anslag(40_000), LocalDate.of(2026, 9, 1)),
                        finalReported(),
                        finalAccepted(),
                        closed())));
        DistributionQuestion question = new DistributionQuestion(AllAnalyses.components(REGION), REGION);
        Funnel funnel = Funnel.of(question.asked(new LinkedMultiValueMap<>()), new FactColumns(cases), 0);

        assertThat(funnel.total())
                .containsExactly(
                        Map.entry(Stage.APPLIED, new Tally(4, 1, 400_000)),
                        Map.entry(Stage.DECIDED, new Tally(3, 1, 300_000)),
                        Map.entry(Stage.GRANTED, new Tally(2, 1, 100_000)),
                        Map.entry(Stage.PAID, new Tally(1, 1, 40_000)),
                        Map.entry(Stage.CLOSED, new Tally(1, 1, 40_000)));
    }

    private static Figures figures(CaseFacts... cases) {
        return CrossTable.of(List.of(), Map.of(), List.of(cases), 0).total();
    }
}
