package se.bifall.query.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.Chained;
import se.bifall.chain.ChainedLog;
import se.bifall.chain.Rows;
import se.bifall.chain.Verdict;
import se.bifall.chain.Witnesses;
import se.bifall.query.projection.Comparison;
import se.bifall.query.projection.ReadModelCheck;
import se.bifall.reads.CaseReads;

/** Goes the round once a day, and when somebody asks: is the log what was written, and do the figures follow from it? */
@Component
public class Watchman {
    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);
    private final ChainedLog log;
    private final CaseReads reads;
    private final Witnesses witnesses;
    private final ReadModelCheck models;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Checked chain;
    private volatile @Nullable Comparison comparison;

    Watchman(ChainedLog log, CaseReads reads, Witnesses witnesses, ReadModelCheck models, Clock clock) {
        this.log = log;
        this.reads = reads;
        this.witnesses = witnesses;
        this.models = models;
        this.clock = clock;
    }

    /**
     * @param at when it was gone through
     * @param verdict on the log of events
     * @param reads on that of reads
     */
    public record Checked(Instant at, Verdict verdict, Verdict reads) {
        public String readsSentence() {
            return reads.sentence(Rows.READS);
        }
    }

    /** Each half is gone through whatever becomes of the other; what can't be checked is no longer said to be whole. */
    @Scheduled(initialDelayString = "${bifall.check.first:PT5M}", fixedDelayString = "${bifall.check.every:P1D}")
    void round() {
        try {
            Checked checked = verify(List.of());
            if (!checked.verdict().isIntact()) {
                LOG.error(
                        "the chain of the log is broken: {}", checked.verdict().sentence());
            }
            if (!checked.reads().isIntact()) {
                LOG.error("the chain of reads is broken: {}", checked.readsSentence());
            }
        } catch (IOException | RuntimeException e) {
            chain = null;
            LOG.error("the chain of the log could not be checked", e);
        }
        try {
            Comparison compared = compare();
            if (!compared.agrees()) {
                LOG.error(
                        "{} read models differ from the log",
                        compared.differences().size());
            }
        } catch (RuntimeException e) {
            comparison = null;
            LOG.error("the read models could not be compared with the log", e);
        }
    }

    /**
     * Walks the whole log and all reads, beside the heads that were written down and those that somebody brings. What is
     * whole has its head written down.
     *
     * @throws se.bifall.codes.InvalidValue when what was brought is no head
     */
    public Checked verify(Collection<String> brought) throws IOException {
        turn.lock();
        try {
            return walked(brought);
        } finally {
            turn.unlock();
        }
    }

    /** As {@link #verify}; empty when another round is under way, for one is work enough for the machine. */
    public Optional<Checked> verifyUnlessBusy(Collection<String> brought) throws IOException {
        if (!turn.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(walked(brought));
        } finally {
            turn.unlock();
        }
    }

    private Checked walked(Collection<String> brought) throws IOException {
        Checked checked = new Checked(
                clock.instant(), walked(Rows.EVENTS, log, brought), walked(Rows.READS, reads.chain(), brought));
        if (brought.isEmpty()) {
            chain = checked;
        }
        return checked;
    }

    private Verdict walked(Rows rows, Chained chain, Collection<String> brought) throws IOException {
        Set<ChainHead> heads = new LinkedHashSet<>(witnesses.all(rows));
        heads.addAll(rows.heads(brought));
        Verdict verdict = ChainWalk.over(chain, heads);
        if (verdict instanceof Verdict.Intact intact) {
            witnesses.add(rows, intact.head());
        }
        return verdict;
    }

    /** The newest head; says nothing of what is before it. */
    public ChainHead head() {
        return log.chainHead();
    }

    /** The newest head of the reads. */
    public ChainHead readsHead() {
        return reads.chain().chainHead();
    }

    /** The head that covers everything up to an event. */
    public ChainHead headAt(long position) {
        return log.headAt(position);
    }

    public Comparison compare() {
        turn.lock();
        try {
            Comparison compared = models.compare();
            comparison = compared;
            return compared;
        } finally {
            turn.unlock();
        }
    }

    /** As {@link #compare}; empty when another round is under way. */
    public Optional<Comparison> compareUnlessBusy() {
        if (!turn.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(compare());
        } finally {
            turn.unlock();
        }
    }

    /** Puts what the log says in the place of what is shown, and compares again. */
    public Comparison heal() {
        models.heal();
        return compare();
    }

    /** What the last round came to; null before the first. */
    public @Nullable Checked chain() {
        return chain;
    }

    public @Nullable Comparison comparison() {
        return comparison;
    }
}
