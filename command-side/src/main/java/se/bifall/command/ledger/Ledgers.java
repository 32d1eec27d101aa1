package se.bifall.command.ledger;

import java.util.List;
import java.util.stream.IntStream;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.DecisionChecks.Consequence;
import se.bifall.events.BifallEvent;
import se.bifall.region.RegionProfile;

/** Every ledger there is. Entries of one decision are all checked before any is written. */
public interface Ledgers {
    /** The ledger that an entry belongs to, as it stands; it stays so until the decision is made. */
    Ledger of(BifallEvent entry);

    /** Writes entries that {@link #check} has let through, each in the stream that it names. */
    void write(List<BifallEvent> entries);

    /** The rules that the entries are judged by, held or broken. */
    default List<Rule> rules(List<BifallEvent> entries, RegionProfile region) {
        List<Ledger> all = entries.stream().map(this::of).toList();
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> all.get(i).policy(entries.get(i), all, region).all().stream())
                .distinct()
                .toList();
    }

    /** What the entries change, each thing once. */
    default List<Consequence> consequences(List<BifallEvent> entries, RegionProfile region) {
        List<Ledger> all = entries.stream().map(this::of).toList();
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> all.get(i).consequence(entries.get(i), all, region).stream())
                .distinct()
                .toList();
    }

    /** @throws Broken by the first entry that does not fit; nothing is written */
    default void check(List<BifallEvent> entries, RegionProfile region) {
        List<Ledger> all = entries.stream().map(this::of).toList();
        for (int i = 0; i < entries.size(); i++) {
            all.get(i).check(entries.get(i), all, region);
        }
    }
}
