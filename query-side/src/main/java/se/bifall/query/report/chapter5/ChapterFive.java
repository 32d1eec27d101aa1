package se.bifall.query.report.chapter5;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.FactTable;

/** One year's chapter 5 as it stands: questions, answers, figures and what is wrong. */
@Component
public class ChapterFive {
    private static final int DUE_MONTH = 2;
    private static final int DUE_DAY = 21;
    private final FactTable table;
    private final ChapterFigures figures;
    private final Clock clock;

    ChapterFive(FactTable table, ChapterFigures figures, Clock clock) {
        this.table = table;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param findings about this question */
    public record Part(
            ChapterQuestion question,
            Answer answer,
            AnswerStatus status,
            int version,
            List<FigureTable> figures,
            List<Finding> findings) {}

    /** When the report of a year is due: 21 February after it (SFS 2024:99 4 §). */
    public static LocalDate dueOn(int year) {
        return LocalDate.of(year + 1, DUE_MONTH, DUE_DAY);
    }

    /** The year whose report is due next. */
    public int currentYear() {
        LocalDate today = LocalDate.now(clock);
        return today.isAfter(dueOn(today.getYear() - 1)) ? today.getYear() : today.getYear() - 1;
    }

    /** The years to choose from, the newest first. */
    public List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>(table.reportedYears());
        years.add(currentYear());
        years.add(currentYear() - 1);
        years.add(currentYear() - 2);
        return List.copyOf(years.descendingSet());
    }

    public ChapterFacts facts(int year) {
        return Objects.requireNonNullElseGet(
                table.chapter("resultatredovisning:" + year), () -> ChapterFacts.none(year));
    }

    public List<Finding> findings(int year) {
        return Validator.findings(year, facts(year).answers());
    }

    /** In the order of the template. */
    public List<Part> parts(int year, Wording words) {
        return parts(year, words, PointInTime.NOW);
    }

    /** The same answers, beside figures as they stood at a point in time. */
    public List<Part> parts(int year, Wording words, PointInTime point) {
        ChapterFacts facts = facts(year);
        List<Finding> findings = Validator.findings(year, facts.answers());
        return Arrays.stream(ChapterQuestion.values())
                .map(question -> new Part(
                        question,
                        facts.answer(question),
                        facts.status(question),
                        facts.versionNumber(question),
                        figures.of(question, year, words, point),
                        findings.stream()
                                .filter(finding -> finding.question() == question)
                                .toList()))
                .toList();
    }
}
