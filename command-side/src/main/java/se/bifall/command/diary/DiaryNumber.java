package se.bifall.command.diary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.ledger.Ledger;
import se.bifall.events.BifallEvent;
import se.bifall.events.DiaryEvent.DiarienummerTaken;
import se.bifall.region.RegionProfile;

/** One number of the diary: free, or the number of a case. */
public final class DiaryNumber implements Ledger {
    private @Nullable CaseId holder;

    @Override
    public Policy policy(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        return entry instanceof DiarienummerTaken taken
                ? Policy.of(new DiarienummerIsFree(taken.diarienummer(), holder))
                : Policy.of();
    }

    @Override
    public void evolve(BifallEvent entry) {
        if (entry instanceof DiarienummerTaken taken) {
            holder = taken.caseId();
        }
    }
}
