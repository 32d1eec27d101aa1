package se.bifall.query.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.queue.Entry;
import se.bifall.query.work.Deadline;

/**
 * One case in the queue, written out whole: a page has many, and a template is slow at working things out.
 *
 * @param address of the case, or of what it was at the point in time asked for
 * @param nobody true when no caseworker has it
 * @param deadline the nearest; null when nothing is due
 * @param ticked true when its box is ticked from the start
 */
record QueueRow(
        String id,
        String address,
        String diarienummer,
        String title,
        String applicant,
        String municipality,
        String supportType,
        Status status,
        String statusCss,
        String caseworker,
        boolean nobody,
        String applied,
        String net,
        LocalDate receivedOn,
        @Nullable DeadlineView deadline,
        boolean ticked) {

    /** Writes the rows of a page. */
    @Component
    static final class Maker {
        private final Labels labels;
        private final DeadlineView.Maker deadlines;
        private final MessageSource messages;

        Maker(Labels labels, DeadlineView.Maker deadlines, MessageSource messages) {
            this.labels = labels;
            this.deadlines = deadlines;
            this.messages = messages;
        }

        /** @param ticked ids of those whose box is ticked; null for all */
        List<QueueRow> all(List<Entry> entries, @Nullable List<String> ticked, LocalDate today, PointInTime point) {
            String past = point.isNow() ? "" : "/historik?" + Addresses.query(PointAsked.parameters(point));
            String unregistered = word("arenden.ejDiariefort");
            String nobody = word("arenden.ingenHandlaggare");
            return entries.stream()
                    .map(entry -> of(
                            entry,
                            unregistered,
                            nobody,
                            ticked == null
                                    || ticked.contains(entry.facts().caseId().value()),
                            today,
                            past))
                    .toList();
        }

        private QueueRow of(
                Entry entry, String unregistered, String nobody, boolean ticked, LocalDate today, String past) {
            CaseFacts facts = entry.facts();
            Deadline nearest = entry.nearest();
            Status status = Status.of(facts.phase());
            return new QueueRow(
                    facts.caseId().value(),
                    "/arenden/" + facts.caseId().value() + past,
                    Objects.requireNonNullElse(facts.diarienummer(), unregistered),
                    facts.title(),
                    facts.applicant().name(),
                    labels.of(facts.place().municipality()),
                    labels.of(facts.supportType()),
                    status,
                    "status status-" + status.colour(),
                    facts.caseworker() == null ? nobody : facts.caseworker().value(),
                    facts.caseworker() == null,
                    PageWords.number(facts.applied().amount()),
                    facts.decision() == null
                            ? "–"
                            : PageWords.number(facts.net().total().amount()),
                    facts.receivedOn(),
                    nearest == null ? null : deadlines.of(nearest, today),
                    ticked);
        }

        private String word(String key) {
            return messages.getMessage(key, null, LocaleContextHolder.getLocale());
        }
    }
}
