package se.bifall.query.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.documents.Condition;
import se.bifall.documents.Documents;
import se.bifall.documents.Sizes;
import se.bifall.events.EventContext;
import se.bifall.events.GrantEvent.DocumentFiled;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;

/**
 * A document in a list: what it is, who filed it when, and whether its content is whole.
 *
 * @param readable true when this person may open it
 */
record DocumentRow(
        String caseId,
        CaseFacts.Document document,
        String filedBy,
        @Nullable Instant filedAt,
        Condition condition,
        boolean readable) {

    /** Oldest first. The content is read only when something may have touched it since it was read last. */
    static List<DocumentRow> of(CaseFacts facts, CaseHistory history, Documents documents, Asker asker) {
        return facts.documents().stream()
                .map(document -> {
                    Optional<StoredEvent> stored = history.entries().stream()
                            .filter(entry -> entry.event() instanceof DocumentFiled filed
                                    && filed.document() == document.number())
                            .map(CaseHistory.Entry::stored)
                            .findFirst();
                    return new DocumentRow(
                            facts.caseId().value(),
                            document,
                            stored.map(StoredEvent::context)
                                    .map(EventContext::actor)
                                    .orElseGet(() -> PageWords.word("person.unknown")),
                            stored.map(StoredEvent::recordedAt).orElse(null),
                            documents.glance(document.sha256(), document.bytes()),
                            DocumentAccess.mayRead(document, asker));
                })
                .toList();
    }

    public String time() {
        return filedAt == null ? "" : Labels.time(Objects.requireNonNull(filedAt));
    }

    public String size() {
        return Sizes.of(document.bytes());
    }

    public String address() {
        return "/arenden/" + caseId + "/handlingar/" + document.number();
    }

    public boolean intact() {
        return condition == Condition.INTACT;
    }

    /** Only what is whole and may be read can be opened. */
    public boolean open() {
        return readable && intact();
    }

    public boolean previewed() {
        return open() && document.format().canBePreviewed();
    }

    public boolean of(int claim) {
        return document.stands() && Integer.valueOf(claim).equals(document.claim());
    }
}
