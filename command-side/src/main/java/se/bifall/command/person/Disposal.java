package se.bifall.command.person;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.Asked;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.person.rule.CarriedOutByAnother;
import se.bifall.command.person.rule.CasesEnded;
import se.bifall.command.person.rule.DisposalIsDecided;
import se.bifall.command.person.rule.NotDisposedBefore;
import se.bifall.command.person.rule.RetentionPassed;
import se.bifall.command.person.rule.RetentionStated;
import se.bifall.commands.SubjectCommand;
import se.bifall.commands.SubjectCommand.*;
import se.bifall.events.SubjectEvent;
import se.bifall.events.SubjectEvent.*;
import se.bifall.region.Retention;

/** What a decision needs to know of one subject's disposal. Pure. */
final class Disposal {
    private @Nullable OfficerId decidedBy;
    private @Nullable LocalDate decidedOn;
    private boolean disposed;

    /** @param traces the cases that the subject occurs in */
    SubjectEvent decide(SubjectCommand command, Asked asked, Supplier<List<Trace>> traces) {
        return switch (command) {
            case DecideDisposal c -> {
                unless(new NotDisposedBefore(disposed), new NotInTheFuture("decidedOn", c.decidedOn(), asked.today()));
                kept(traces.get(), c.decidedOn(), asked.region().retention());
                yield new DisposalDecided(
                        c.subject(), c.disposalDecision(), c.legalGround(), c.decidedOn(), asked.by());
            }
            case CarryOutDisposal c -> {
                unless(
                        new NotDisposedBefore(disposed),
                        new DisposalIsDecided(decidedOn),
                        new CarriedOutByAnother(decidedBy, asked.by()),
                        new NotInTheFuture("disposedOn", c.disposedOn(), asked.today()));
                if (decidedOn != null) {
                    unless(new DatesInOrder("disposedOn", c.disposedOn(), decidedOn, "gallringsbeslutet"));
                }
                kept(traces.get(), c.disposedOn(), asked.region().retention());
                yield new SubjectDisposed(c.subject(), c.disposedOn(), asked.by());
            }
            case AnswerErasureRequest c -> {
                unless(
                        new NotInTheFuture("answeredOn", c.answeredOn(), asked.today()),
                        new DatesInOrder("answeredOn", c.answeredOn(), c.receivedOn(), "dagen då begäran kom in"));
                yield new ErasureRequestAnswered(
                        c.subject(), c.receivedOn(), c.answeredOn(), c.answer(), c.reason(), asked.by());
            }
        };
    }

    private static void kept(List<Trace> traces, LocalDate day, @Nullable Retention retention) {
        unless(
                new RetentionStated(retention),
                new CasesEnded(traces.stream()
                        .filter(trace -> trace.endedOn() == null)
                        .map(Trace::label)
                        .toList()));
        if (retention == null) {
            return;
        }
        for (Trace trace : traces) {
            LocalDate ended = trace.endedOn();
            LocalDate granted = trace.grantedOn();
            if (ended != null) {
                unless(new RetentionPassed(
                        trace.label(),
                        "ärendet avslutades",
                        ended,
                        retention.yearsAfterEnd(),
                        retention.source(),
                        day));
            }
            for (Retention.AfterDecision term : retention.afterDecision()) {
                if (granted != null && term.ordinance().equals(trace.ordinance())) {
                    unless(new RetentionPassed(
                            trace.label(), "stödet beslutades", granted, term.years(), term.source(), day));
                }
            }
        }
    }

    void evolve(SubjectEvent event) {
        switch (event) {
            case DisposalDecided e -> {
                decidedBy = e.decidedBy();
                decidedOn = e.decidedOn();
            }
            case SubjectDisposed e -> disposed = true;
            case ErasureRequestAnswered e -> {}
        }
    }
}
