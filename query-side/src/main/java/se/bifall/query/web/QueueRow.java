package se.bifall.query.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Words;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.queue.Entry;
import se.bifall.query.work.Deadline;

/**
 * One case in the queue.
 *
 * @param diarienummer empty when it has none yet
 * @param caseworker empty when nobody has it
 * @param net empty before a decision
 * @param deadline the nearest; null when nothing is due
 */
record QueueRow(
        String id,
        String diarienummer,
        String title,
        String applicant,
        String municipality,
        String supportType,
        Status status,
        String caseworker,
        String applied,
        String net,
        LocalDate receivedOn,
        @Nullable DeadlineView deadline) {

    static QueueRow of(Entry entry, Labels labels, LocalDate today) {
        CaseFacts facts = entry.facts();
        Deadline nearest = entry.nearest();
        return new QueueRow(
                facts.caseId().value(),
                Optional.ofNullable(facts.diarienummer()).orElse(""),
                facts.title(),
                facts.applicant().name(),
                labels.of(facts.place().municipality()),
                labels.of(facts.supportType()),
                Status.of(facts.phase()),
                facts.caseworker() == null ? "" : facts.caseworker().value(),
                Words.number(facts.applied().amount()),
                facts.decision() == null ? "" : Words.number(facts.net().total().amount()),
                facts.receivedOn(),
                nearest == null ? null : DeadlineView.of(nearest, today));
    }
}
