package se.bifall.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.bifall.codes.FundingSource.ANSLAG_1_1;
import static se.bifall.codes.FundingSource.ERUF;
import static se.bifall.codes.FundingSource.EU_RAMPROJEKT;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final long MOST = 1_000_000_000_000L;

    @Test
    void an_amount_lies_from_nothing_to_one_thousand_billion() {
        assertThat(Kronor.of(0)).isEqualTo(Kronor.ZERO);
        assertThat(Kronor.of(MOST).amount()).isEqualTo(MOST);
        assertThat(refused(-1)).isEqualTo("BeloppEjNegativt");
        assertThat(refused(MOST + 1)).isEqualTo("BeloppRimligt");
        assertThat(refused(Long.MIN_VALUE)).isEqualTo("BeloppEjNegativt");
        assertThat(refused(Long.MAX_VALUE)).isEqualTo("BeloppRimligt");
    }

    private static String refused(long amount) {
        return catchThrowableOfType(InvalidValue.class, () -> Kronor.of(amount)).rule();
    }

    @Test
    void a_sum_or_difference_that_is_no_amount_is_refused() {
        assertThatThrownBy(() -> Kronor.of(MOST).plus(Kronor.of(1))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Kronor.of(1).minus(Kronor.of(2))).isInstanceOf(InvalidValue.class);
        assertThat(Kronor.of(1).lessAtMost(Kronor.of(2))).isEqualTo(Kronor.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 150000, 200000, 75000",
        "100000, 149999, 200000, 74999",
        "100, 1, 3, 33",
        "100, 2, 3, 66",
        "100, 3, 3, 100",
        "100, 0, 3, 0",
        "0, 5, 7, 0",
        "100, 5, 0, 0",
        "1000000000000, 999999999999, 1000000000000, 999999999999"
    })
    void a_share_is_exact_and_rounded_down(long amount, long part, long whole, long expected) {
        assertThat(Kronor.of(amount).share(Kronor.of(part), Kronor.of(whole))).isEqualTo(Kronor.of(expected));
    }

    @Property(tries = 1000)
    void a_share_is_never_more_than_its_exact_value_and_less_than_a_krona_from_it(
            @ForAll @LongRange(max = MOST) long amount,
            @ForAll @LongRange(max = MOST) long part,
            @ForAll @LongRange(min = 1, max = MOST) long whole) {
        long smaller = Math.min(part, whole);
        BigInteger share = BigInteger.valueOf(
                Kronor.of(amount).share(Kronor.of(smaller), Kronor.of(whole)).amount());
        BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(smaller));

        assertThat(share.multiply(BigInteger.valueOf(whole))).isLessThanOrEqualTo(exact);
        assertThat(share.add(BigInteger.ONE).multiply(BigInteger.valueOf(whole)))
                .isGreaterThan(exact);
    }

    @Test
    void a_source_of_nothing_is_left_out() {
        assertThat(new FundingSplit(Map.of(ANSLAG_1_1, Kronor.ZERO))).isEqualTo(FundingSplit.NONE);
        assertThat(FundingSplit.of(ERUF, Kronor.of(1))
                        .minus(FundingSplit.of(ERUF, Kronor.of(1)))
                        .shares())
                .isEmpty();
    }

    @Test
    void a_split_that_together_is_no_amount_is_refused() {
        assertThat(new FundingSplit(Map.of(ANSLAG_1_1, Kronor.of(MOST - 1), ERUF, Kronor.of(1))).total())
                .isEqualTo(Kronor.of(MOST));
        assertThatThrownBy(() -> new FundingSplit(Map.of(ANSLAG_1_1, Kronor.of(MOST), ERUF, Kronor.of(1))))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void one_source_never_pays_for_another() {
        FundingSplit state = FundingSplit.of(ANSLAG_1_1, Kronor.of(100));
        FundingSplit eu = FundingSplit.of(EU_RAMPROJEKT, Kronor.of(1));

        assertThat(eu.fitsIn(state)).isFalse();
        assertThatThrownBy(() -> state.minus(eu)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void the_principal_source_has_most_of_the_money_and_is_the_first_of_equals() {
        assertThat(new FundingSplit(Map.of(ANSLAG_1_1, Kronor.of(1), ERUF, Kronor.of(2))).principal())
                .contains(ERUF);
        assertThat(new FundingSplit(Map.of(ERUF, Kronor.of(2), EU_RAMPROJEKT, Kronor.of(2))).principal())
                .contains(EU_RAMPROJEKT);
        assertThat(FundingSplit.NONE.principal()).isEmpty();
    }

    @Property(tries = 1000)
    void what_was_added_can_be_taken_away(@ForAll("splits") FundingSplit one, @ForAll("splits") FundingSplit other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(FundingSplit.NONE)).isEqualTo(one);
        assertThat(one.plus(other).total()).isEqualTo(one.total().plus(other.total()));
    }

    @Property(tries = 1000)
    void a_split_fits_in_another_exactly_when_it_can_be_taken_from_it(
            @ForAll("splits") FundingSplit one, @ForAll("splits") FundingSplit other) {
        boolean canBeTaken = catchThrowableOfType(InvalidValue.class, () -> other.minus(one)) == null;

        assertThat(one.fitsIn(other)).isEqualTo(canBeTaken);
        assertThat(one.fitsIn(one.plus(other))).isTrue();
    }

    @Property(tries = 1000)
    void a_sum_of_splits_is_the_sum_of_each_source(
            @ForAll("splits") FundingSplit one, @ForAll("splits") FundingSplit other) {
        FundingSplit sum = FundingSplit.sum(List.of(one, other, one));

        for (FundingSource source : FundingSource.values()) {
            assertThat(sum.from(source).amount())
                    .isEqualTo(
                            2 * one.from(source).amount() + other.from(source).amount());
        }
    }

    @Provide
    Arbitrary<FundingSplit> splits() {
        Arbitrary<Kronor> amounts = Arbitraries.oneOf(
                Arbitraries.just(Kronor.ZERO),
                Arbitraries.longs().between(0, 3).map(Kronor::of),
                Arbitraries.longs().between(0, 1_000_000_000).map(Kronor::of));
        return Arbitraries.maps(Arbitraries.of(FundingSource.class), amounts).map(FundingSplit::new);
    }
}
