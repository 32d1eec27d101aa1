package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import se.bifall.codes.Wording;
import se.bifall.events.FrameEvent;
import se.bifall.events.GrantEvent.AgendaImpactStated;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.report.Draft;
import se.bifall.query.report.Part;
import se.bifall.query.report.ReportMaker;
import se.bifall.query.report.Reports;
import se.bifall.query.whole.Running;
import se.bifall.report.ReportFigure;

/** What every part of every figure of every report is called on the page that says why. */
class PartWordsTest {
    private static final Running BIFALL = Running.withSample();

    static Stream<Wording> wordings() {
        return Stream.of(Wording.SWEDISH, Wording.ENGLISH);
    }

    private static Set<String> whats() {
        Set<String> whats = new TreeSet<>();
        Reports reports = BIFALL.bean(Reports.class);
        for (ReportMaker maker : reports.makers()) {
            for (int year = 2024; year <= 2026; year++) {
                Draft draft = reports.draft(maker, year, PointInTime.NOW);
                for (ReportFigure figure : draft.figures()) {
                    draft.behind(figure.name()).stream().map(Part::what).forEach(whats::add);
                    draft.partsOf(figure.name()).stream().map(Part::what).forEach(whats::add);
                }
            }
        }
        whats.remove("");
        return whats;
    }

    /** What the sample has none of: every kind of posting, the other events of a frame, an impact, a target of the profile. */
    private static Set<String> more() {
        Set<String> more = new TreeSet<>(whats());
        Arrays.stream(Measure.values()).map(Measure::name).forEach(more::add);
        Arrays.stream(FrameEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(more::add);
        more.add(AgendaImpactStated.class.getSimpleName());
        more.add(Part.TARGET);
        return more;
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void it_is_called_something_in_either_language_and_never_by_its_code(Wording words) {
        LocaleContextHolder.setLocale(words.locale());
        try {
            assertThat(more())
                    .contains("DECISION", "GRANTED/ANSLAG_1_1", "FundsCommitted")
                    .allSatisfy(what -> {
                        String[] names = what.split("/", 2);
                        assertThat(CountedWhyView.what(what)).isNotBlank().doesNotContain(names[0]);
                        if (names.length == 2) {
                            assertThat(CountedWhyView.what(what)).contains(words.word("FundingSource." + names[1]));
                        }
                    });
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
