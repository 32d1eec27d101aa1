package se.bifall.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.Kronor;

/** 1 000 000 kr finally paid on 2024-03-15, falling by 30, 25, 20, 15 and 10 per cent. */
class LiabilityTest {
    private static final LocalDate PAID = LocalDate.of(2024, 3, 15);
    private static final List<Integer> FALLS = List.of(30, 25, 20, 15, 10);
    private static final Liability LIABILITY = new Liability(PAID, Kronor.of(1_000_000), FALLS);

    @ParameterizedTest
    @CsvSource({
        "2024-03-15, 100, 1000000",
        "2025-03-14, 100, 1000000",
        "2025-03-15, 70, 700000",
        "2026-03-14, 70, 700000",
        "2026-03-15, 45, 450000",
        "2027-03-14, 45, 450000",
        "2027-03-15, 25, 250000",
        "2028-03-14, 25, 250000",
        "2028-03-15, 10, 100000",
        "2029-03-14, 10, 100000",
        "2029-03-15, 0, 0",
        "2050-01-01, 0, 0"
    })
    void the_liability_falls_on_each_anniversary_of_the_final_payment(LocalDate day, int percent, long most) {
        assertThat(LIABILITY.on(day).percent()).isEqualTo(percent);
        assertThat(LIABILITY.on(day).most()).isEqualTo(Kronor.of(most));
    }

    @Test
    void before_the_final_payment_the_whole_sum_is_answered_for() {
        assertThat(LIABILITY.on(PAID.minusDays(1)).percent()).isEqualTo(100);
    }

    @Test
    void an_anniversary_of_a_leap_day_is_the_last_of_february() {
        Liability leap = new Liability(LocalDate.of(2024, 2, 29), Kronor.of(100), FALLS);

        assertThat(leap.on(LocalDate.of(2025, 2, 27)).percent()).isEqualTo(100);
        assertThat(leap.on(LocalDate.of(2025, 2, 28)).percent()).isEqualTo(70);
    }

    @Test
    void a_part_of_a_krona_is_not_answered_for() {
        Liability odd = new Liability(PAID, Kronor.of(99), FALLS);

        assertThat(odd.on(PAID.plusYears(1)).most()).isEqualTo(Kronor.of(69));
    }

    @Property
    void the_liability_never_rises_and_is_never_more_than_what_was_paid(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long paid,
            @ForAll @IntRange(min = 0, max = 3_000) int day,
            @ForAll @IntRange(min = 0, max = 3_000) int later) {
        Liability liability = new Liability(PAID, Kronor.of(paid), FALLS);
        Kronor first = liability.on(PAID.plusDays(day)).most();
        Kronor then = liability.on(PAID.plusDays(day + later)).most();

        assertThat(then).isLessThanOrEqualTo(first);
        assertThat(first).isLessThanOrEqualTo(Kronor.of(paid));
    }
}
