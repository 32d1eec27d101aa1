package se.bifall.command.deminimis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.EuroCents;
import se.bifall.codes.EuroRate;
import se.bifall.codes.Kronor;
import se.bifall.command.deminimis.RollingAid.Aid;

class RollingAidTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @Test
    void aid_of_the_last_three_years_counts() {
        assertThat(most(aid("2023-06-16", 100), aid("2026-06-15", 20))).isEqualTo(euros(120));
    }

    @Test
    void aid_of_the_same_day_three_years_ago_no_longer_counts() {
        assertThat(most(aid("2023-06-15", 100))).isEqualTo(EuroCents.ZERO);
    }

    @Test
    void aid_decided_later_counts_in_the_periods_that_hold_the_day() {
        assertThat(most(aid("2028-01-01", 100))).isEqualTo(euros(100));
        assertThat(most(aid("2029-06-14", 100))).isEqualTo(euros(100));
        assertThat(most(aid("2029-06-15", 100))).isEqualTo(EuroCents.ZERO);
    }

    @Test
    void aid_before_and_after_that_no_period_holds_together_is_not_added() {
        assertThat(most(aid("2024-01-01", 100), aid("2028-01-01", 70))).isEqualTo(euros(100));
    }

    @Test
    void the_same_day_counts_once_however_many_decisions_it_had() {
        assertThat(most(aid("2026-06-15", 1), aid("2026-06-15", 1))).isEqualTo(euros(2));
    }

    @Test
    void kronor_are_rounded_up_to_the_cent() {
        assertThat(new EuroRate("11.50").of(Kronor.of(1_150))).isEqualTo(new EuroCents(10_000));
        assertThat(new EuroRate("11.50").of(Kronor.of(1))).isEqualTo(new EuroCents(9));
        assertThat(new EuroRate("11,4325").of(Kronor.of(100_000))).isEqualTo(new EuroCents(874_700));
    }

    private static EuroCents most(Aid... aid) {
        return RollingAid.most(List.of(aid), DAY, 3);
    }

    private static Aid aid(String day, long euros) {
        return new Aid(LocalDate.parse(day), euros(euros));
    }

    private static EuroCents euros(long euros) {
        return EuroCents.ofEuros(euros);
    }
}
