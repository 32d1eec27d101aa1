package se.bifall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.InvalidValue;

class ReportFigureTest {
    private static ReportFigure share(@Nullable Long part, @Nullable Long whole) {
        return new ReportFigure("ANDEL", "Andel", FigureUnit.PER_CENT, part, whole, List.of());
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1, 33.3", "2, 3, 0, 67", "1, 8, 1, 12.5", "5, 1000, 0, 1", "4, 1000, 0, 0", "-1, 4, 0, -25"})
    void a_share_is_exact_until_it_is_shown(long part, long whole, int decimals, BigDecimal shown) {
        assertThat(share(part, whole).value(decimals)).hasValue(shown);
    }

    @Test
    void kronor_are_shown_as_they_are() {
        assertThat(new ReportFigure("SUMMA", "Summa", FigureUnit.KRONOR, 140_967_678L, null, List.of()).value(1))
                .hasValue(new BigDecimal(140_967_678));
    }

    @Test
    void nothing_to_count_has_no_value() {
        assertThat(share(null, null).value(1)).isEmpty();
        assertThat(share(3L, null).value(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void there_is_no_share_of_nothing(long whole) {
        assertThatThrownBy(() -> share(1L, whole)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void two_shares_with_the_same_quotient_of_other_numbers_do_not_say_the_same() {
        assertThat(share(1L, 2L).saysTheSameAs(share(1L, 2L))).isTrue();
        assertThat(share(1L, 2L).saysTheSameAs(share(2L, 4L))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "rad\nrad", "\u0085"})
    void what_can_t_be_printed_is_in_no_report(String text) {
        assertThatThrownBy(() -> new ReportFigure("A", text, FigureUnit.COUNT, 1L, null, List.of()))
                .isInstanceOf(InvalidValue.class);
    }
}
