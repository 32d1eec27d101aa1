package se.bifall.persons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;

/** What the store answers about a subject: there, disposed of, or never there. */
public sealed interface Known {
    SubjectId subject();

    /** @param officer user name, for an officer */
    record Person(
            SubjectId subject,
            PersonKind kind,
            @Nullable OfficerId officer,
            PersonData data,
            Instant createdAt,
            Instant changedAt,
            String changedBy)
            implements Known {}

    /** Shown as "uppgift gallrad". */
    record Disposed(SubjectId subject, PersonKind kind, Instant disposedAt) implements Known {}

    /** Shown as "uppgift saknas": the store was lost or is another one. */
    record Missing(SubjectId subject) implements Known {}
}
