package se.bifall.query.web.report;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.bifall.codes.ChapterQuestion;
import se.bifall.query.report.chapter5.AnswerStatus;
import se.bifall.query.report.chapter5.FigureTable;
import se.bifall.query.report.chapter5.Finding;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.Percent;
import se.bifall.query.web.Quantities;
import se.bifall.query.web.Status;

/** What a page of chapter 5 says of statuses, findings and figures. */
@Component
public class ChapterWords {
    private static final int LONGEST_PASSAGE = 160;
    private final MessageSource texts;

    ChapterWords(MessageSource texts) {
        this.texts = texts;
    }

    /** Tom, utkast or klar. */
    public Status status(AnswerStatus status) {
        return new Status(
                text("rr.status." + status),
                switch (status) {
                    case EMPTY -> "ended";
                    case DRAFT -> "waiting";
                    case READY -> "running";
                });
    }

    /** Whether it must be mended or only looked at. */
    public Status severity(Finding.Severity severity) {
        return new Status(text("rr.fynd." + severity), severity == Finding.Severity.FAULT ? "negative" : "waiting");
    }

    /** What the words of an answer are shown as beside a finding; empty for none. */
    public String passage(Finding finding) {
        String passage = finding.passage().strip();
        return passage.length() > LONGEST_PASSAGE ? passage.substring(0, LONGEST_PASSAGE) + "…" : passage;
    }

    /** Heading of a table of figures. */
    public String heading(FigureTable table) {
        String name = table.name().startsWith("krav-") ? "krav" : table.name();
        return name.equals("krav") ? table.by().getFirst() : text("rr.tabell." + name);
    }

    /** Where a question stands on a page. */
    public String anchor(ChapterQuestion question) {
        return "fraga-" + question.number().replace('.', '-');
    }

    public String figure(FigureTable.Cell cell) {
        return cell.value() == null ? Percent.NONE : Quantities.written(cell.value());
    }

    /** Ja, Nej or a dash. */
    public String yesOrNo(@Nullable Boolean contributed) {
        return contributed == null ? "–" : PageWords.word(contributed ? "yes" : "no");
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
