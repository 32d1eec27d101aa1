package se.bifall.command.frame;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Kronor;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.SumWithinReason;
import se.bifall.commands.FrameCommand;
import se.bifall.commands.FrameCommand.IncreaseDecisionFrame;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.events.FrameEvent;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;

/** What a decision needs to know of one frame: set once, then only raised. Pure. */
final class DecisionFrame {
    private @Nullable LocalDate setOn;
    private Kronor amount = Kronor.ZERO;

    boolean isSet() {
        return setOn != null;
    }

    FrameEvent decide(FrameCommand command, LocalDate today) {
        return switch (command) {
            case SetDecisionFrame c -> {
                unless(
                        new FrameSetOnce(isSet(), amount),
                        new AmountGiven("amount", c.amount()),
                        new BudgetYear(c.year()),
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

    void evolve(FrameEvent event) {
        switch (event) {
            case DecisionFrameSet e -> {
                setOn = e.decidedOn();
                amount = e.amount();
            }
            case DecisionFrameIncreased e -> amount = amount.plus(e.by());
        }
    }
}
