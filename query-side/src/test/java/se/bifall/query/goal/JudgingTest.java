package se.bifall.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.IndicatorValue;
import se.bifall.region.Indicator;
import se.bifall.region.Indicator.Kind;

class JudgingTest {
    @ParameterizedTest
    @CsvSource({
        "100, 79.999999, NOT, '79,9 %'",
        "100, 80, PARTLY, '80,0 %'",
        "100, 99.999999, PARTLY, '99,9 %'",
        "100, 100, WHOLLY, '100,0 %'",
        "60, 67, WHOLLY, '111,6 %'",
        "15, 17, WHOLLY, '113,3 %'",
        "77.8, 75.8, PARTLY, '97,4 %'",
        "3, 2, NOT, '66,6 %'",
        "100, 0, NOT, '0,0 %'",
        "100, -5, NOT, '−5,0 %'",
        "0, 0, WHOLLY, –",
        "0, 1, WHOLLY, –",
        "0, -1, NOT, –",
        "-10, -10, WHOLLY, '100,0 %'",
        "-10, -12.5, PARTLY, '80,0 %'",
        "-10, -12.6, NOT, '79,3 %'",
        "-10, 0, WHOLLY, –"
    })
    void higher_is_better(String target, String outcome, Fulfilment expected, String percent) {
        thenJudged(Kind.HIGHER_IS_BETTER, target, outcome, expected, percent);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60, WHOLLY, '100,0 %'",
        "60, 59, WHOLLY, '101,6 %'",
        "60, 60.000001, PARTLY, '99,9 %'",
        "60, 75, PARTLY, '80,0 %'",
        "60, 75.000001, NOT, '79,9 %'",
        "60, 0, WHOLLY, –",
        "0, 0, WHOLLY, –",
        "0, 0.000001, NOT, –",
        "0, -1, WHOLLY, –",
        "-15, -17.79, WHOLLY, '118,6 %'",
        "-15, -15, WHOLLY, '100,0 %'",
        "-15, -12, PARTLY, '80,0 %'",
        "-15, -11.999999, NOT, '79,9 %'",
        "-15, 2, NOT, '−13,3 %'"
    })
    void lower_is_better(String target, String outcome, Fulfilment expected, String percent) {
        thenJudged(Kind.LOWER_IS_BETTER, target, outcome, expected, percent);
    }

    @Test
    void a_share_is_compared_as_the_fraction_it_is_and_not_as_it_is_rounded() {
        Indicator sixtyFive = indicator(Kind.HIGHER_IS_BETTER, "65");

        assertThat(Judging.of(sixtyFive, Figure.of(Exact.share(33, 51)), null).fulfilment())
                .isEqualTo(Fulfilment.PARTLY);
        assertThat(Judging.of(sixtyFive, Figure.of(Exact.share(13, 20)), null).fulfilment())
                .isEqualTo(Fulfilment.WHOLLY);
        assertThat(Figure.of(Exact.share(33, 51)).shown()).isEqualTo("64,71");
    }

    @ParameterizedTest
    @CsvSource({", JA, WHOLLY", ", NEJ, NOT", "JA, JA, WHOLLY", "NEJ, NEJ, WHOLLY", "NEJ, JA, NOT"})
    void yes_or_no_is_reached_or_not(@Nullable String target, String outcome, Fulfilment expected) {
        thenJudged(Kind.YES_NO, target, outcome, expected, "–");
    }

    @ParameterizedTest
    @CsvSource({"3, 3, WHOLLY", "3, 2, PARTLY", "3, 1, NOT", "2, 3, WHOLLY", "2, 2, WHOLLY", "2, 1, NOT", "1, 1, WHOLLY"
    })
    void a_step_short_of_the_one_aimed_at_is_partly_and_no_further_than_the_first_is_not(
            String target, String outcome, Fulfilment expected) {
        thenJudged(Kind.ORDINAL, target, outcome, expected, "–");
    }

    @ParameterizedTest
    @CsvSource({
        "22, 22.000001, WHOLLY",
        "22, 22, PARTLY",
        "22, 18, PARTLY",
        "22, 17.6, PARTLY",
        "22, 17.599999, NOT",
        "0, 0, NOT",
        "0, 1, WHOLLY"
    })
    void what_shall_increase_is_compared_with_the_year_before_and_the_same_is_no_increase(
            String before, String outcome, Fulfilment expected) {
        assertThat(Judging.of(indicator(Kind.SHALL_INCREASE, null), figure(outcome), figure(before))
                        .fulfilment())
                .isEqualTo(expected);
    }

    @Test
    void without_target_outcome_or_year_before_nothing_is_judged_and_the_reason_says_which() {
        thenOpen(Judging.of(indicator(Kind.HIGHER_IS_BETTER, null), figure("18"), null), "mal.skal.ingetMal");
        thenOpen(Judging.of(indicator(Kind.ORDINAL, null), figure("3"), null), "mal.skal.ingetMal");
        thenOpen(Judging.of(indicator(Kind.HIGHER_IS_BETTER, "60"), null, null), "mal.skal.ingetUtfall");
        thenOpen(Judging.of(indicator(Kind.YES_NO, null), null, null), "mal.skal.ingetUtfall");
        thenOpen(Judging.of(indicator(Kind.SHALL_INCREASE, null), figure("18"), null), "mal.skal.ingetForegaende");
    }

    @Property
    void wholly_is_exactly_from_100_per_cent_and_partly_exactly_from_80(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal outcome,
            @ForAll @BigRange(min = "0.000001", max = "1000000") @Scale(6) BigDecimal target) {
        Fulfilment judged = Objects.requireNonNull(Judging.of(
                        indicator(Kind.HIGHER_IS_BETTER, target.toPlainString()), figure(outcome.toPlainString()), null)
                .fulfilment());

        BigDecimal hundredfold = outcome.movePointRight(2);
        Fulfilment expected = hundredfold.compareTo(target.multiply(BigDecimal.valueOf(100))) >= 0
                ? Fulfilment.WHOLLY
                : hundredfold.compareTo(target.multiply(BigDecimal.valueOf(80))) >= 0
                        ? Fulfilment.PARTLY
                        : Fulfilment.NOT;
        assertThat(judged).isEqualTo(expected);
    }

    @Property
    void lower_is_better_is_higher_is_better_seen_from_below(
            @ForAll @IntRange(min = -1000, max = 1000) int outcome,
            @ForAll @IntRange(min = -1000, max = 1000) int target) {
        assertThat(Judging.of(indicator(Kind.LOWER_IS_BETTER, "" + target), figure("" + outcome), null)
                        .fulfilment())
                .isEqualTo(Judging.of(indicator(Kind.HIGHER_IS_BETTER, "" + -target), figure("" + -outcome), null)
                        .fulfilment());
    }

    private static void thenJudged(
            Kind kind, @Nullable String target, String outcome, Fulfilment expected, String percent) {
        Judged judged = Judging.of(indicator(kind, target), figure(outcome), null);

        assertThat(judged.fulfilment()).isEqualTo(expected);
        assertThat(judged.percentShown().replace('\u00a0', ' ')).isEqualTo(percent);
    }

    private static void thenOpen(Judged judged, String reason) {
        assertThat(judged.fulfilment()).isNull();
        assertThat(judged.reason().key()).isEqualTo(reason);
    }

    private static Figure figure(String value) {
        return Figure.of(new IndicatorValue(value));
    }

    private static Indicator indicator(Kind kind, @Nullable String target) {
        return new Indicator(
                "PROV",
                "Prov",
                kind,
                null,
                target == null ? null : new IndicatorValue(target),
                kind == Kind.ORDINAL ? List.of("planering", "arbete pågår", "arbete färdigställt") : List.of(),
                null,
                null,
                null);
    }
}
