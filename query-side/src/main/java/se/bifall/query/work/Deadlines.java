package se.bifall.query.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Phase;
import se.bifall.codes.SixMonths;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Claim;
import se.bifall.query.work.Deadline.Kind;
import se.bifall.query.work.Deadline.State;
import se.bifall.region.HandlingTime;

/** Every deadline of a case, from its facts and a day. Pure. */
public final class Deadlines {
    /** A day at most so many days ahead is soon. */
    public static final int SOON_DAYS = 14;

    private static final Set<Phase> UNDECIDED =
            EnumSet.of(Phase.APPLIED, Phase.REGISTERED, Phase.AWAITING_COMPLETION, Phase.ASSESSED, Phase.PROPOSED);
    private static final Set<Phase> PAYING = EnumSet.of(Phase.RUNNING, Phase.FINAL_REPORTED, Phase.FINAL_ACCEPTED);

    /** The Region's own times, which change with the day. */
    @FunctionalInterface
    public interface Times {
        /** @param day from which it counts; null when the Region sets no time */
        @Nullable
        HandlingTime on(LocalDate day);
    }

    private Deadlines() {}

    /** The earliest first; empty when nothing is due. */
    public static List<Deadline> of(CaseFacts facts, Times times, LocalDate today) {
        List<Deadline> all = new ArrayList<>(2);
        LocalDate demanded = facts.demandedOn();
        if (isUndecided(facts)) {
            if (demanded != null && facts.demandRefusedOn() == null) {
                all.add(lastDay(Kind.DEMAND, demanded.plusWeeks(4), today));
            } else {
                all.add(lastDay(Kind.SIX_MONTHS, SixMonths.lastDay(facts.receivedOn()), today));
            }
        }
        LocalDate completion = facts.completionDueOn();
        if (facts.phase() == Phase.AWAITING_COMPLETION && completion != null) {
            all.add(lastDay(Kind.COMPLETION, completion, today));
        }
        if (PAYING.contains(facts.phase())) {
            for (Claim claim : facts.claims()) {
                HandlingTime time = claim.isOpen() ? times.on(claim.receivedOn()) : null;
                if (time != null) {
                    all.add(lastDay(Kind.CLAIM, claim.receivedOn().plusDays(time.claimDays()), today));
                }
            }
        }
        HandlingTime time = facts.phase() == Phase.RUNNING ? times.on(facts.measureEndsOn()) : null;
        if (time != null) {
            all.add(lastDay(Kind.FINAL_REPORT, facts.measureEndsOn().plusDays(time.finalReportDays()), today));
        }
        if (all.size() > 1) {
            all.sort(Comparator.comparing(Deadline::day));
        }
        return List.copyOf(all);
    }

    /** True while the party waits for its first decision. */
    public static boolean isUndecided(CaseFacts facts) {
        return UNDECIDED.contains(facts.phase());
    }

    static Deadline lastDay(Kind kind, LocalDate day, LocalDate today) {
        return new Deadline(kind, day, today.isAfter(day) ? State.PASSED : near(day, today));
    }

    private static State near(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusDays(SOON_DAYS)) ? State.LATER : State.SOON;
    }
}
