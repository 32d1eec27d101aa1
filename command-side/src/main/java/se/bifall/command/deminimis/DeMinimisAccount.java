package se.bifall.command.deminimis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.bifall.codes.CaseId;
import se.bifall.codes.DeclaredAid;
import se.bifall.codes.EuroCents;
import se.bifall.command.deminimis.RollingAid.Aid;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.ledger.Ledger;
import se.bifall.commands.DecisionChecks.Consequence;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent.DeMinimisAidGranted;
import se.bifall.events.DeMinimisEvent.DeMinimisAidLowered;
import se.bifall.region.DeMinimis;
import se.bifall.region.RegionProfile;

/** The de minimis aid that one company of a group has had a part in, by case. */
public final class DeMinimisAccount implements Ledger {
    private final Map<CaseId, List<Aid>> granted = new LinkedHashMap<>();

    /** What the group said, when the case was granted last, that others had granted it. */
    private final Map<CaseId, List<DeclaredAid>> declared = new HashMap<>();

    @Override
    public Policy policy(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        if (entry instanceof DeMinimisAidGranted now) {
            return region.deMinimis(now.grantedOn())
                    .map(limit -> Policy.of(room(now, all, limit)))
                    .orElseGet(Policy::of);
        }
        return Policy.of();
    }

    /** The room of the group, below zero when the entry does not fit. */
    @Override
    public Optional<Consequence> consequence(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        return switch (entry) {
            case DeMinimisAidGranted now ->
                region.deMinimis(now.grantedOn()).map(limit -> {
                    long left = left(room(now, all, limit).granted(), limit);
                    return consequence(limit, left, left - now.euro().amount());
                });
            case DeMinimisAidLowered less ->
                region.deMinimis(less.decidedOn()).map(limit -> {
                    Map<CaseId, List<Aid>> group = groupOf(all);
                    List<DeclaredAid> others = declared.getOrDefault(less.caseId(), List.of());
                    long before = left(most(group, others, less.decidedOn(), limit), limit);
                    group.computeIfPresent(less.caseId(), (id, aid) -> lowered(aid, less.euro()));
                    return consequence(limit, before, left(most(group, others, less.decidedOn(), limit), limit));
                });
            default -> Optional.empty();
        };
    }

    private static Consequence consequence(DeMinimis limit, long before, long after) {
        return new Consequence(
                Consequence.Of.DE_MINIMIS, Integer.toString(limit.years()), before, after, limit.source());
    }

    private static long left(EuroCents granted, DeMinimis limit) {
        return EuroCents.ofEuros(limit.ceiling()).amount() - granted.amount();
    }

    private static WithinDeMinimisRoom room(DeMinimisAidGranted now, List<Ledger> all, DeMinimis limit) {
        EuroCents most = most(groupOf(all), now.declared(), now.grantedOn(), limit);
        return new WithinDeMinimisRoom(limit, most, now.euro(), now.grantedOn());
    }

    /** A case that several companies of the group hold is one grant, whatever the number of accounts. */
    private static Map<CaseId, List<Aid>> groupOf(List<Ledger> all) {
        Map<CaseId, List<Aid>> group = new HashMap<>();
        for (Ledger ledger : all) {
            if (ledger instanceof DeMinimisAccount account) {
                group.putAll(account.granted);
            }
        }
        return group;
    }

    private static EuroCents most(
            Map<CaseId, List<Aid>> group, List<DeclaredAid> others, LocalDate on, DeMinimis limit) {
        Collection<Aid> aid = Stream.concat(
                        group.values().stream().flatMap(List::stream),
                        others.stream().map(other -> new Aid(other.grantedOn(), other.euro())))
                .toList();
        return RollingAid.most(aid, on, limit.years());
    }

    @Override
    public void evolve(BifallEvent entry) {
        switch (entry) {
            case DeMinimisAidGranted e -> {
                granted.computeIfAbsent(e.caseId(), id -> new ArrayList<>()).add(new Aid(e.grantedOn(), e.euro()));
                declared.put(e.caseId(), e.declared());
            }
            case DeMinimisAidLowered e -> granted.computeIfPresent(e.caseId(), (id, aid) -> lowered(aid, e.euro()));
            default -> {
                // No other event is de minimis aid.
            }
        }
    }

    /** What is taken back is taken from the newest grants of the case first. */
    private static List<Aid> lowered(List<Aid> ofCase, EuroCents by) {
        List<Aid> now = new ArrayList<>(ofCase);
        EuroCents left = by;
        for (int i = now.size() - 1; i >= 0; i--) {
            Aid aid = now.get(i);
            now.set(i, new Aid(aid.grantedOn(), aid.euro().lessAtMost(left)));
            left = left.lessAtMost(aid.euro());
        }
        return now;
    }
}
