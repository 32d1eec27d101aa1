package se.bifall.command.frame;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.KnownCode;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.SumWithinReason;
import se.bifall.command.ledger.Ledger;
import se.bifall.commands.DecisionChecks.Consequence;
import se.bifall.commands.FrameCommand;
import se.bifall.commands.FrameCommand.IncreaseDecisionFrame;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.events.BifallEvent;
import se.bifall.events.FrameEvent;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.FrameEvent.FundsReleased;
import se.bifall.region.RegionProfile;

/** What a decision needs to know of one frame: set once, then only raised; granted out of and given back to. Pure. */
public final class DecisionFrame implements Ledger {
    private @Nullable LocalDate setOn;
    private Kronor amount = Kronor.ZERO;

    /** Kronor; below zero when more has come back from earlier years than is granted in this. */
    private long committed;

    boolean isSet() {
        return setOn != null;
    }

    FrameEvent decide(FrameCommand command, LocalDate today, RegionProfile region) {
        return switch (command) {
            case SetDecisionFrame c -> {
                unless(
                        new FrameSetOnce(isSet(), amount),
                        new AmountGiven("amount", c.amount()),
                        new BudgetYear(c.year()),
                        new KnownCode(region.isPurpose(c.purpose()), "purpose", c.purpose()),
                        new FrameNamedByPurposeAndYear(c.frameId(), FrameId.of(c.purpose(), c.year())),
                        new NotInTheFuture("decidedOn", c.decidedOn(), today));
                yield new DecisionFrameSet(c.frameId(), c.year(), c.purpose(), c.amount(), c.decidedOn(), c.ground());
            }
            case IncreaseDecisionFrame c -> {
                unless(new AmountGiven("by", c.by()), new NotInTheFuture("decidedOn", c.decidedOn(), today));
                if (setOn != null) {
                    unless(new DatesInOrder("decidedOn", c.decidedOn(), setOn, "dagen då ramen fastställdes"));
                }
                SumWithinReason.deciding(() -> amount.plus(c.by()));
                yield new DecisionFrameIncreased(c.frameId(), c.by(), c.decidedOn(), c.ground());
            }
        };
    }

    @Override
    public Policy policy(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        if (!(entry instanceof FundsCommitted e)) {
            return Policy.of();
        }
        Policy policy = Policy.of(new FrameIsSet(e.frameId(), isSet()));
        return isSet() ? policy.and(new WithinDecisionFrame(e.frameId(), amount, committed, e.amount())) : policy;
    }

    /** What remains of the frame, below zero when the entry does not fit. */
    @Override
    public Optional<Consequence> consequence(BifallEvent entry, List<Ledger> all, RegionProfile region) {
        long left = amount.amount() - committed;
        return !isSet()
                ? Optional.empty()
                : switch (entry) {
                    case FundsCommitted e ->
                        Optional.of(left(e.frameId(), left, left - e.amount().amount()));
                    case FundsReleased e ->
                        Optional.of(left(e.frameId(), left, left + e.amount().amount()));
                    default -> Optional.empty();
                };
    }

    private static Consequence left(FrameId frameId, long before, long after) {
        return new Consequence(Consequence.Of.FRAME, frameId.value(), before, after, "");
    }

    @Override
    public void evolve(BifallEvent event) {
        if (event instanceof FrameEvent frameEvent) {
            evolve(frameEvent);
        }
    }

    private void evolve(FrameEvent event) {
        switch (event) {
            case DecisionFrameSet e -> {
                setOn = e.decidedOn();
                amount = e.amount();
            }
            case DecisionFrameIncreased e -> amount = amount.plus(e.by());
            case FundsCommitted e -> committed += e.amount().amount();
            case FundsReleased e -> committed -= e.amount().amount();
        }
    }
}
