package se.bifall.command.upkeep;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.Chained;
import se.bifall.chain.Rows;
import se.bifall.chain.Verdict;
import se.bifall.chain.Witnesses;

/**
 * Both chains gone through, that of events and that of reads.
 *
 * @param reads null in a folder from before there was a chain of them
 */
record Check(Verdict events, @Nullable Verdict reads) {
    /**
     * @param heads that somebody has brought, of either chain
     * @throws se.bifall.codes.InvalidValue when one of them is no head
     */
    static Check of(Chained events, @Nullable Chained reads, Witnesses witnesses, Collection<String> heads)
            throws IOException {
        return new Check(
                ChainWalk.over(events, heads(Rows.EVENTS, witnesses, heads)),
                reads == null ? null : ChainWalk.over(reads, heads(Rows.READS, witnesses, heads)));
    }

    private static Set<ChainHead> heads(Rows rows, Witnesses witnesses, Collection<String> brought) throws IOException {
        Set<ChainHead> heads = new LinkedHashSet<>(witnesses.all(rows));
        heads.addAll(rows.heads(brought));
        return heads;
    }

    boolean isIntact() {
        return events.isIntact() && (reads == null || reads.isIntact());
    }

    /** A Swedish sentence on each. */
    String sentences() {
        return String.join(
                "\n",
                List.of(
                        events.sentence(),
                        reads == null
                                ? "Läsningarna har ingen kedja än; den knyts när Bifall startar på mappen."
                                : reads.sentence(Rows.READS)));
    }
}
