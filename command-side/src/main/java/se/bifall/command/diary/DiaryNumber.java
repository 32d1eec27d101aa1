package se.bifall.command.diary;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.command.ledger.Ledger;
import se.bifall.events.BifallEvent;
import se.bifall.events.DiaryEvent.DiarienummerTaken;
import se.bifall.region.RegionProfile;

/** One number of the diary: free, or the number of a case. */
public final class DiaryNumber implements Ledger {
    private @Nullable CaseId holder;

    @Override
    public void check(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        if (entry instanceof DiarienummerTaken taken) {
            unless(new DiarienummerIsFree(taken.diarienummer(), holder));
        }
    }

    @Override
    public void evolve(BifallEvent entry) {
        if (entry instanceof DiarienummerTaken taken) {
            holder = taken.caseId();
        }
    }
}
