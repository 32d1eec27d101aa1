package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.GrantKind;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Folded;
import se.bifall.testing.Happened;

/** What is proposed to who registers an application. */
class NextDiarienummerTest {
    private static List<CaseFacts> registered(String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> Folded.facts(
                        Happened.applied(), with(Happened.registered(), "diarienummer", new Diarienummer(number))))
                .toList();
    }

    private static String next(List<CaseFacts> cases) {
        return NextDiarienummer.after(cases, GrantKind.FORETAGSSTOD, 2026).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "RUN 2026-00009, RUN 2026-00010",
        "RUN 2026-99999, RUN 2026-100000",
        "RUN 2025-00417, RUN 2026-00001",
        "ABC 2026/9, ABC 2026/10",
        "2026/123, 2026/124",
        "17-2026, 18-2026",
        "RUF240104, ''"
    })
    void the_series_is_counted_on_and_begins_anew_with_the_year(String last, String next) {
        assertThat(next(registered(last))).isEqualTo(next);
    }

    @Test
    void the_highest_of_the_year_counts_in_whatever_order_they_were_registered() {
        assertThat(next(registered("RUN 2026-00007", "RUN 2026-00012", "RUN 2025-00300", "RUN 2026-00003")))
                .isEqualTo("RUN 2026-00013");
    }

    @Test
    void of_several_series_the_one_most_used_this_year_is_meant() {
        assertThat(next(registered(
                        "TRN 2025-00001", "TRN 2025-00002", "TRN 2026-00001", "RUN 2026-00001", "RUN 2026-00004")))
                .isEqualTo("RUN 2026-00005");
    }

    @Test
    void where_nothing_is_registered_nothing_is_proposed() {
        assertThat(next(List.of())).isEmpty();
        assertThat(next(List.of(Folded.facts(Happened.applied())))).isEmpty();
    }
}
