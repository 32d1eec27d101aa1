package se.bifall.query.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.bifall.codes.Words;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.export.CsvFiles;
import se.bifall.query.export.Sheet;
import se.bifall.query.queue.Entry;
import se.bifall.query.work.Deadline;

/** The queue as a file that Swedish spreadsheets open right: semicolons, byte order mark, whole numbers as they are. */
@Component
class QueueCsv {
    private static final List<String> COLUMNS =
            List.of("diarienummer", "title", "applicant", "orgNumber", "municipality", "supportType");
    private final Labels labels;
    private final MessageSource messages;

    QueueCsv(Labels labels, MessageSource messages) {
        this.labels = labels;
        this.messages = messages;
    }

    void write(List<Entry> entries, Appendable out) throws IOException {
        CSVPrinter printer = CsvFiles.spreadsheet(out);
        COLUMNS.forEach(name -> print(printer, Words.field(name)));
        printer.printRecord(
                word("arenden.lage"),
                Words.field("caseworker"),
                Words.word("measure.applied"),
                Words.word("measure.net"),
                Words.field("receivedOn"),
                Words.field("decidedOn"),
                word("arenden.frist"),
                word("arenden.fristGaller"));
        for (Entry entry : entries) {
            write(entry, printer);
        }
    }

    private void write(Entry entry, CSVPrinter printer) throws IOException {
        CaseFacts facts = entry.facts();
        Deadline nearest = entry.nearest();
        printer.printRecord(
                safe(facts.diarienummer()),
                safe(facts.title()),
                safe(facts.applicant().name()),
                safe(facts.applicant().identity()),
                safe(labels.of(facts.place().municipality())),
                safe(labels.of(facts.supportType())),
                Words.of(facts.phase()),
                safe(facts.caseworker() == null ? "" : facts.caseworker().value()),
                facts.applied().amount(),
                facts.decision() == null ? "" : facts.net().total().amount(),
                facts.receivedOn(),
                facts.decision() == null ? "" : facts.decision().decidedOn(),
                nearest == null ? "" : nearest.day(),
                nearest == null ? "" : word("frist." + nearest.kind()));
    }

    private static void print(CSVPrinter printer, String cell) {
        try {
            printer.print(cell);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String safe(@Nullable String text) {
        return Sheet.harmless(Optional.ofNullable(text).orElse(""));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
