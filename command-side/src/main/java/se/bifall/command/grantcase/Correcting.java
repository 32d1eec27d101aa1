package se.bifall.command.grantcase;

import se.bifall.codes.CorrectedPart;
import se.bifall.codes.Decision;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.command.grantcase.rule.AmountCorrectedAsSuch;
import se.bifall.command.grantcase.rule.ApprovalStillStands;
import se.bifall.command.grantcase.rule.CorrectionChanges;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DecidedByAPerson;
import se.bifall.command.grantcase.rule.DecisionExists;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.SomeoneTookPart;
import se.bifall.commands.GrantCommand.CorrectDecision;
import se.bifall.commands.GrantCommand.RecordDissent;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.DecisionCorrected;
import se.bifall.events.GrantEvent.DissentRecorded;
import se.bifall.events.GrantEvent.GrantApproved;

/** What is added to a decision that has been taken: a slip put right (36 §), a dissent noted (30 §). Neither is a change. */
final class Correcting {
    private Correcting() {}

    static GrantEvent correct(GrantCase state, CorrectDecision c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new DecisionCorrected(
                c.caseId(),
                c.decisionNumber(),
                c.slip(),
                c.part(),
                c.wrong(),
                c.right(),
                c.funding(),
                c.reason(),
                c.correctedOn(),
                asked.by());
    }

    static Policy policy(GrantCase state, CorrectDecision c, Asked asked) {
        DecisionExists exists = new DecisionExists(c.decisionNumber(), state.decisions.size());
        if (!exists.holds()) {
            return Policy.of(exists);
        }
        Decided decided = state.decisions.get(c.decisionNumber() - 1);
        Policy policy = Policy.of(
                exists,
                new DecidedByAPerson(asked.by(), asked.region().machineAccounts(c.correctedOn())),
                new NotInTheFuture("correctedOn", c.correctedOn(), asked.today()),
                new DatesInOrder(
                        "correctedOn", c.correctedOn(), decided.decision().decidedOn(), "beslutet"),
                new CorrectionChanges(c.wrong(), c.right()),
                new AmountCorrectedAsSuch(c.part(), c.funding()));
        FundingSplit funding = c.funding();
        return c.part() == CorrectedPart.AMOUNT && funding != null
                ? policy.and(amount(state, decided, funding, asked))
                : policy;
    }

    /** The corrected amount must be one that could have been decided, and leave what has come of the wrong one. */
    private static Policy amount(GrantCase state, Decided decided, FundingSplit funding, Asked asked) {
        Policy policy = Policy.of(new ApprovalStillStands(decided instanceof GrantApproved, state.amendment != null));
        if (!(decided instanceof GrantApproved approval)) {
            return policy;
        }
        Decision decision = decided.decision();
        Kronor budget = approval.approvedExpenditure();
        FundingSplit reduced =
                state.amendment != null ? FundingSplit.NONE : approval.funding().minus(state.account.net());
        return policy.and(Granting.funding(state, funding, budget))
                .then(() -> Documenting.delegation(state, DecisionKind.APPROVAL, decision, funding.total(), asked))
                .and(Granting.halfWhereDemanded(state, funding, budget, asked))
                .and(Ceilings.policy(state, funding, budget, decision.decidedOn(), asked.region()))
                .then(() -> Granting.keepsClaims("funding", state, funding, budget, funding.minus(reduced)));
    }

    static GrantEvent dissent(GrantCase state, RecordDissent c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new DissentRecorded(c.caseId(), c.decisionNumber(), c.dissenters(), c.opinion(), c.recordedOn());
    }

    static Policy policy(GrantCase state, RecordDissent c, Asked asked) {
        DecisionExists exists = new DecisionExists(c.decisionNumber(), state.decisions.size());
        if (!exists.holds()) {
            return Policy.of(exists);
        }
        Decision decision = state.decisions.get(c.decisionNumber() - 1).decision();
        return Policy.of(
                exists,
                new SomeoneTookPart(decision, c.dissenters()),
                new NotInTheFuture("recordedOn", c.recordedOn(), asked.today()),
                new DatesInOrder("recordedOn", c.recordedOn(), decision.decidedOn(), "beslutet"));
    }
}
