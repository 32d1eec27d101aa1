package se.bifall.command.deminimis;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.bifall.codes.CaseId;
import se.bifall.codes.DeclaredAid;
import se.bifall.codes.EuroCents;
import se.bifall.command.deminimis.RollingAid.Aid;
import se.bifall.command.ledger.Ledger;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent;
import se.bifall.events.DeMinimisEvent.DeMinimisAidGranted;
import se.bifall.events.DeMinimisEvent.DeMinimisAidLowered;
import se.bifall.region.DeMinimis;
import se.bifall.region.RegionProfile;

/** The de minimis aid that one company of a group has had a part in, by case. */
public final class DeMinimisAccount implements Ledger {
    private final Map<CaseId, List<Aid>> granted = new LinkedHashMap<>();

    @Override
    public void check(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        if (entry instanceof DeMinimisAidGranted now) {
            region.deMinimis(now.grantedOn()).ifPresent(limit -> unless(room(now, all, limit)));
        }
    }

    /** A case that several companies of the group hold is one grant, whatever the number of accounts. */
    private static WithinDeMinimisRoom room(DeMinimisAidGranted now, List<Ledger> all, DeMinimis limit) {
        Map<CaseId, List<Aid>> group = new HashMap<>();
        for (Ledger ledger : all) {
            if (ledger instanceof DeMinimisAccount account) {
                group.putAll(account.granted);
            }
        }
        Collection<Aid> aid = Stream.concat(
                        group.values().stream().flatMap(List::stream),
                        now.declared().stream().map(DeMinimisAccount::declared))
                .toList();
        return new WithinDeMinimisRoom(
                limit, RollingAid.most(aid, now.grantedOn(), limit.years()), now.euro(), now.grantedOn());
    }

    private static Aid declared(DeclaredAid other) {
        return new Aid(other.grantedOn(), other.euro());
    }

    @Override
    public void evolve(BifallEvent entry) {
        if (entry instanceof DeMinimisEvent event) {
            List<Aid> ofCase = granted.computeIfAbsent(event.caseId(), id -> new ArrayList<>());
            switch (event) {
                case DeMinimisAidGranted e -> ofCase.add(new Aid(e.grantedOn(), e.euro()));
                case DeMinimisAidLowered e -> lower(ofCase, e.euro());
            }
        }
    }

    /** What is taken back is taken from the newest grants of the case first. */
    private static void lower(List<Aid> ofCase, EuroCents by) {
        EuroCents left = by;
        for (int i = ofCase.size() - 1; i >= 0; i--) {
            Aid aid = ofCase.get(i);
            ofCase.set(i, new Aid(aid.grantedOn(), aid.euro().lessAtMost(left)));
            left = left.lessAtMost(aid.euro());
        }
    }
}
