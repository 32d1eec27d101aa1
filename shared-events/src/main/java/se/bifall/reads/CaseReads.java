package se.bifall.reads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.Chained;

/** The store of reads. Every method throws {@link IllegalStateException} when it can't answer. */
public interface CaseReads {
    /** Kept when it returns: what can't be kept must not be shown. */
    void keep(CaseRead read);

    /**
     * What is asked for; null asks for nothing.
     *
     * @param from the first moment
     * @param before the first moment after
     */
    record Sought(
            @Nullable String person,
            @Nullable String caseId,
            @Nullable Instant from,
            @Nullable Instant before) {}

    /** The newest first. */
    List<CaseRead> find(Sought sought, long skipped, int most);

    long count(Sought sought);

    /** All of them, each linked to the one before it. */
    Chained chain();
}
