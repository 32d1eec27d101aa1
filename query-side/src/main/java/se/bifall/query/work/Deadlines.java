package se.bifall.query.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.bifall.codes.Phase;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Claim;
import se.bifall.query.work.Deadline.Kind;
import se.bifall.query.work.Deadline.State;

/** Every deadline of a case, from its facts and a day. Pure. */
public final class Deadlines {
    /** A day at most so many days ahead is soon. */
    public static final int SOON_DAYS = 14;

    private static final Set<Phase> UNDECIDED =
            EnumSet.of(Phase.APPLIED, Phase.REGISTERED, Phase.AWAITING_COMPLETION, Phase.ASSESSED, Phase.PROPOSED);
    private static final Set<Phase> PAYING = EnumSet.of(Phase.RUNNING, Phase.FINAL_REPORTED, Phase.FINAL_ACCEPTED);

    /**
     * Times that no law states, so that each Region sets its own.
     *
     * @param claimDays from the day a claim came in until it is to be decided
     * @param finalReportDays from the day the measure ends until its final report is due
     */
    public record Limits(int claimDays, int finalReportDays) {}

    private Deadlines() {}

    /** The earliest first; empty when nothing is due. */
    public static List<Deadline> of(CaseFacts facts, Limits limits, LocalDate today) {
        List<Deadline> all = new ArrayList<>(2);
        LocalDate demanded = facts.demandedOn();
        if (isUndecided(facts)) {
            if (demanded != null && facts.demandRefusedOn() == null) {
                all.add(lastDay(Kind.DEMAND, demanded.plusWeeks(4), today));
            } else {
                all.add(sixMonths(facts.receivedOn().plusMonths(6), today));
            }
        }
        LocalDate completion = facts.completionDueOn();
        if (facts.phase() == Phase.AWAITING_COMPLETION && completion != null) {
            all.add(lastDay(Kind.COMPLETION, completion, today));
        }
        if (PAYING.contains(facts.phase())) {
            for (Claim claim : facts.claims()) {
                if (claim.isOpen()) {
                    all.add(lastDay(Kind.CLAIM, claim.receivedOn().plusDays(limits.claimDays()), today));
                }
            }
        }
        if (facts.phase() == Phase.RUNNING) {
            all.add(lastDay(Kind.FINAL_REPORT, facts.measureEndsOn().plusDays(limits.finalReportDays()), today));
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

    private static Deadline lastDay(Kind kind, LocalDate day, LocalDate today) {
        return new Deadline(kind, day, today.isAfter(day) ? State.PASSED : near(day, today));
    }

    /** The day itself is passed: from it on the party may demand. */
    private static Deadline sixMonths(LocalDate day, LocalDate today) {
        return new Deadline(Kind.SIX_MONTHS, day, today.isBefore(day) ? near(day, today) : State.PASSED);
    }

    private static State near(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusDays(SOON_DAYS)) ? State.LATER : State.SOON;
    }
}
