package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.bifall.codes.Kronor;
import se.bifall.codes.Undertaking;
import se.bifall.command.grantcase.rule.DeMinimisDeclaredFirst;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.RateIsFresh;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent.DeMinimisAidGranted;
import se.bifall.events.DeMinimisEvent.DeMinimisAidLowered;
import se.bifall.events.GrantEvent.DeMinimisDeclared;
import se.bifall.region.RegionProfile;

/** De minimis aid: what a grant under it asks of the case, and what it writes with every company of the group. */
final class StateAid {
    private StateAid() {}

    /** Before more is granted: the company's declaration, and a rate of the day. */
    static Policy policy(GrantCase state, LocalDate decidedOn, RegionProfile region) {
        if (!isDeMinimis(state, decidedOn, region)) {
            return Policy.of();
        }
        DeMinimisDeclared declaration = state.declaration;
        Policy policy =
                Policy.of(new DeMinimisDeclaredFirst(declaration == null ? null : declaration.declaredOn(), decidedOn));
        return declaration == null ? policy : policy.and(new RateIsFresh(declaration.rateOn(), decidedOn));
    }

    static Stream<BifallEvent> granted(GrantCase state, Kronor more, LocalDate decidedOn, RegionProfile region) {
        DeMinimisDeclared by = state.declaration;
        if (by == null || more.isZero() || !isDeMinimis(state, decidedOn, region)) {
            return Stream.empty();
        }
        return entries(state, by, more, decidedOn);
    }

    /** Entries of nothing, by the declaration that the grant was reckoned by: by them the group's room is told. */
    static Stream<BifallEvent> untouched(GrantCase state, LocalDate decidedOn, RegionProfile region) {
        DeMinimisDeclared by = state.declarationAtGrant == null ? state.declaration : state.declarationAtGrant;
        return by == null || !isDeMinimis(state, decidedOn, region)
                ? Stream.empty()
                : entries(state, by, Kronor.ZERO, decidedOn);
    }

    private static Stream<BifallEvent> entries(
            GrantCase state, DeMinimisDeclared by, Kronor more, LocalDate decidedOn) {
        return members(state, by)
                .map(member -> new DeMinimisAidGranted(
                        member,
                        by.caseId(),
                        recipient(state),
                        decidedOn,
                        more,
                        by.kronorPerEuro().of(more),
                        by.kronorPerEuro(),
                        by.rateOn(),
                        by.rateSource(),
                        by.otherAid()));
    }

    /** By the rate it was granted at, with those who were the group then. */
    static Stream<BifallEvent> lowered(GrantCase state, Kronor less, LocalDate decidedOn) {
        DeMinimisDeclared by = state.declarationAtGrant;
        if (by == null || less.isZero()) {
            return Stream.empty();
        }
        return members(state, by)
                .map(member -> new DeMinimisAidLowered(
                        member, by.caseId(), less, by.kronorPerEuro().of(less), decidedOn));
    }

    private static boolean isDeMinimis(GrantCase state, LocalDate decidedOn, RegionProfile region) {
        return region.deMinimis(decidedOn).isPresent()
                && region.support(
                                state.application().supportType(),
                                state.application().receivedOn())
                        .map(support -> support.euBasis().isDeMinimis())
                        .orElse(false);
    }

    /** In one order, so that two decisions that share companies wait for each other and never in a ring. */
    private static Stream<Undertaking> members(GrantCase state, DeMinimisDeclared by) {
        List<Undertaking> others = by.group().stream().map(Undertaking::of).toList();
        return Stream.concat(Stream.of(recipient(state)), others.stream())
                .distinct()
                .sorted();
    }

    private static Undertaking recipient(GrantCase state) {
        return Undertaking.of(state.application().applicant());
    }
}
