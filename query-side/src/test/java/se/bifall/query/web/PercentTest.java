package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; 3; 33,3 %",
                "2; 3; 66,7 %",
                "1; 8; 12,5 %",
                "1; 2000; 0,1 %",
                "1; 2001; 0,0 %",
                "5; 5; 100,0 %",
                "0; 5; 0,0 %",
                "-1; 4; −25,0 %",
                "0; 0; –",
                "3; -3; –",
                "999999999999; 1000000000000; 100,0 %"
            })
    void share(long part, long whole, String written) {
        assertThat(Percent.share(part, whole)).isEqualTo(written.replace(" %", "\u00a0%"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "110; 100; +10,0 %",
                "90; 100; −10,0 %",
                "100; 100; 0,0 %",
                "0; 100; −100,0 %",
                "100; 0; –",
                "100; -5; –",
                "1000000; 10; +9 999 900,0 %"
            })
    void change(long now, long before, String written) {
        assertThat(Percent.change(now, before)).isEqualTo(written.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"0,10,0%", "-5,10,0%", "10,10,100.0%", "1,3,33.3%", "1,1000000,0.2%", "5,0,0%"})
    void bars_are_measured_in_whole_numbers(long amount, long most, String width) {
        assertThat(BarChart.width(amount, most)).isEqualTo(width);
    }

    @Test
    void a_share_moves_by_points() {
        assertThat(Percent.points(1, 4, 1, 5)).isEqualTo("+5,0");
        assertThat(Percent.points(1, 5, 1, 4)).isEqualTo("\u22125,0");
        assertThat(Percent.points(1, 3, 1, 3)).isEqualTo("0,0");
        assertThat(Percent.points(1, 3, 0, 0)).isEqualTo("–");
    }
}
