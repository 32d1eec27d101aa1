package se.bifall.command.grantcase;

import java.util.Objects;
import se.bifall.codes.Decision;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DecisionExists;
import se.bifall.command.grantcase.rule.DelegatedDecision;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.NotOnAnAgenda;
import se.bifall.command.grantcase.rule.OnAnAgenda;
import se.bifall.command.grantcase.rule.ParagraphWritten;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.ReportedOnce;
import se.bifall.commands.GrantCommand.PutOnAgenda;
import se.bifall.commands.GrantCommand.ReportDecision;
import se.bifall.commands.GrantCommand.TakeOffAgenda;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.CasePutOnAgenda;
import se.bifall.events.GrantEvent.CaseTakenOffAgenda;
import se.bifall.events.GrantEvent.DecisionReported;

/** A case goes to the nämnd, or comes back; what others decided for it is reported (kommunallagen 6 kap. 40 §). */
final class BeforeTheBoard {
    private BeforeTheBoard() {}

    static GrantEvent put(GrantCase state, PutOnAgenda c) {
        policy(state, c).orBroken();
        return new CasePutOnAgenda(c.caseId(), c.sittingOn());
    }

    static Policy policy(GrantCase state, PutOnAgenda c) {
        return Policy.of(
                new NotOnAnAgenda(state.agendaOn),
                new DatesInOrder(
                        "sittingOn",
                        c.sittingOn(),
                        Objects.requireNonNullElse(
                                state.proposedOn, state.application().receivedOn()),
                        "förslaget till beslut"));
    }

    static GrantEvent takeOff(GrantCase state, TakeOffAgenda c) {
        policy(state, c).orBroken();
        return new CaseTakenOffAgenda(c.caseId(), Objects.requireNonNull(state.agendaOn), c.reason());
    }

    static Policy policy(GrantCase state, TakeOffAgenda c) {
        return Policy.of(new OnAnAgenda(state.agendaOn));
    }

    static GrantEvent report(GrantCase state, ReportDecision c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new DecisionReported(c.caseId(), c.decisionNumber(), c.sittingOn(), c.sittingParagraph());
    }

    static Policy policy(GrantCase state, ReportDecision c, Asked asked) {
        DecisionExists exists = new DecisionExists(c.decisionNumber(), state.decisions.size());
        if (!exists.holds()) {
            return Policy.of(exists);
        }
        Decision decision = state.decisions.get(c.decisionNumber() - 1).decision();
        return Policy.of(
                exists,
                new DelegatedDecision(decision),
                new ReportedOnce(c.decisionNumber(), state.reported.contains(c.decisionNumber())),
                new ParagraphWritten(c.sittingParagraph()),
                new DatesInOrder("sittingOn", c.sittingOn(), decision.decidedOn(), "beslutet"),
                new NotInTheFuture("sittingOn", c.sittingOn(), asked.today()));
    }
}
