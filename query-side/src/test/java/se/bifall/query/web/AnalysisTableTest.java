package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.FiguresForTest;
import se.bifall.query.answer.Answered;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;
import se.bifall.query.projection.StandingForTest;
import se.bifall.region.RegionProfile;

class AnalysisTableTest {
    private final Named year = new Named("year");
    private final Named place = new Named("place");
    private final DistributionQuestion question =
            new DistributionQuestion(List.of(year, place), RegionProfile.vasterbotten());

    @Test
    void the_year_before_is_derived_and_what_it_alone_has_is_shown_too() {
        AnalysisQuestion asked = asked("by", "place", "year", "2025");
        assertThat(asked.yearBefore().orElseThrow().where()).isEqualTo(Map.of(year, List.of("2024")));
        AnalysisTable table = AnalysisTable.of(
                asked,
                answer(List.of(place), row(100, "a"), row(50, "b")),
                answer(List.of(place), row(80, "a"), row(20, "c")),
                null);
        assertThat(table.before()).isEqualTo(2024);
        assertThat(table.lines())
                .extracting(
                        AnalysisTable.Line::label,
                        line -> line.figure().figure(),
                        AnalysisTable.Line::share,
                        line -> line.before().figure(),
                        AnalysisTable.Line::change)
                .containsExactly(
                        line("A", "100", "66,7 %", "80", "+25,0 %"),
                        line("B", "50", "33,3 %", "0", "–"),
                        line("C", "0", "0,0 %", "20", "−100,0 %"));
        assertThat(table.total().figure().figure()).isEqualTo("150");
        assertThat(table.total().before().figure()).isEqualTo("100");
        assertThat(table.total().change()).isEqualTo("+50,0\u00a0%");
    }

    @Test
    void a_year_before_without_data_is_a_dash_not_a_zero() {
        AnalysisTable table = AnalysisTable.of(
                asked("by", "place", "year", "2025"),
                answer(List.of(place), row(100, "a")),
                answer(List.of(place)),
                null);
        assertThat(table.lines().getFirst().before().figure()).isEqualTo("–");
        assertThat(table.total().change()).isEqualTo("–");
    }

    @Test
    void rows_by_year_meet_the_same_rows_of_the_year_before() {
        AnalysisTable table = AnalysisTable.of(
                asked("by", "year", "by", "place", "year", "2025"),
                answer(List.of(year, place), row(30, "2025", "a")),
                answer(List.of(year, place), row(20, "2024", "a")),
                null);
        assertThat(table.lines()).hasSize(1);
        assertThat(table.lines().getFirst().change()).isEqualTo("+50,0\u00a0%");
    }

    @Test
    void several_years_or_none_are_compared_with_nothing() {
        assertThat(asked("by", "place").yearBefore()).isEmpty();
        assertThat(asked("year", "2024", "year", "2025").yearBefore()).isEmpty();
        assertThat(asked("year", "2024,2025").year()).isNull();
    }

    @Test
    void what_can_not_be_asked_is_said() {
        assertThat(asked("by", "place", "measure", "money").wrong()).containsExactly("Måttet money finns inte.");
        assertThat(asked("colour", "red").wrong()).containsExactly("Parametern colour finns inte.");
        assertThat(asked("by", "place", "by", "", "measure", "").wrong()).isEmpty();
    }

    @Test
    void what_is_not_reported_comes_last_and_is_counted() {
        AnalysisTable table = AnalysisTable.of(
                asked("by", "place"), answer(List.of(place), row(1, Analysis.NOT_REPORTED), row(2, "z")), null, null);
        assertThat(table.lines()).extracting(AnalysisTable.Line::notReported).containsExactly(false, true);
        assertThat(table.total().amount()).isEqualTo(3);
    }

    private static org.assertj.core.groups.Tuple line(String... cells) {
        return org.assertj.core.groups.Tuple.tuple(
                Arrays.stream(cells).map(cell -> cell.replace(' ', '\u00a0')).toArray());
    }

    private Answered answer(List<Analysis> by, Distribution.Row... rows) {
        return new Answered(
                question.asked(new LinkedMultiValueMap<>()),
                StandingForTest.EMPTY,
                new Distribution(by, Map.of(), List.of(rows), 1, 0));
    }

    private static Distribution.Row row(long granted, String... key) {
        return new Distribution.Row(List.of(key), FiguresForTest.of(0, Measure.GRANTED, granted));
    }

    private AnalysisQuestion asked(String... namesAndValues) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return AnalysisQuestion.of(parameters, question);
    }

    /** An analysis that is only a name. */
    private record Named(String name) implements Analysis {
        @Override
        public String label(Wording words) {
            return name;
        }

        @Override
        public String keyOf(CaseFacts facts, Posting posting) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isKey(String key) {
            return true;
        }

        @Override
        public String labelOf(String key, Wording words) {
            return key;
        }
    }
}
