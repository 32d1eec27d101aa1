package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import se.bifall.codes.Decision;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.AnswerAwaited;
import se.bifall.command.grantcase.rule.BoardSittingStated;
import se.bifall.command.grantcase.rule.CommunicationOnRecord;
import se.bifall.command.grantcase.rule.CommunicationStated;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DecidedByAPerson;
import se.bifall.command.grantcase.rule.DecidedByTheAsker;
import se.bifall.command.grantcase.rule.FourEyes;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.OrdinanceInForce;
import se.bifall.command.grantcase.rule.ParticipantsApart;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.PreparedByAWorker;
import se.bifall.command.grantcase.rule.PreparedByTheProposer;
import se.bifall.command.grantcase.rule.ReasonsStated;
import se.bifall.command.grantcase.rule.RecordedByTheSecretary;
import se.bifall.command.grantcase.rule.RecorderApart;
import se.bifall.command.grantcase.rule.RegionsOwnCaseGoesToTheBoard;
import se.bifall.command.grantcase.rule.WithinDelegation;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.region.Board;
import se.bifall.region.Delegation;
import se.bifall.region.RegionProfile;

/** What every decision must be by law, whatever it decides: its day, its document, who takes it and who records it. */
final class Documenting {
    private Documenting() {}

    /** A decision that ends the preparation. */
    static Policy firstDecision(GrantCase state, DecisionKind kind, Decision decision, Asked asked) {
        Policy policy = decision(state, kind, decision, asked)
                .and(new AnswerAwaited(decision.decidedOn(), state.casework.openUntil(null)));
        OfficerId proposer = state.proposer;
        LocalDate proposedOn = state.proposedOn;
        return proposer == null || proposedOn == null
                ? policy
                : policy.and(
                        new PreparedByTheProposer(decision.preparedBy(), proposer),
                        new DatesInOrder(
                                "decision.decidedOn", decision.decidedOn(), proposedOn, "förslaget till beslut"));
    }

    /** Any decision, whatever the case waits for. */
    static Policy decision(GrantCase state, DecisionKind kind, Decision decision, Asked asked) {
        return happened(state, decision, asked).and(document(state, kind, decision, asked));
    }

    /** A decision on a grant that runs. */
    static Policy laterDecision(GrantCase state, DecisionKind kind, Decision decision, Asked asked) {
        return happened(state, decision, asked)
                .and(new DatesInOrder(
                        "decision.decidedOn", decision.decidedOn(), state.approvedOn(), "bifallsbeslutet"))
                .and(document(state, kind, decision, asked));
    }

    static WithinDelegation delegation(
            GrantCase state, DecisionKind kind, Decision decision, Kronor amount, Asked asked) {
        GrantApplied application = state.application();
        Board board = asked.region().board(decision.decidedOn());
        return new WithinDelegation(
                decision.decidedBy(),
                board,
                kind,
                amount,
                asked.region()
                        .delegations(new Delegation.Matter(
                                kind, application.grantKind(), application.supportType(), decision.decidedOn())));
    }

    private static Policy happened(GrantCase state, Decision decision, Asked asked) {
        return Policy.of(
                new NotInTheFuture("decision.decidedOn", decision.decidedOn(), asked.today()),
                new DatesInOrder(
                        "decision.decidedOn",
                        decision.decidedOn(),
                        state.application().receivedOn(),
                        "dagen då ansökan kom in"));
    }

    private static Policy document(GrantCase state, DecisionKind kind, Decision decision, Asked asked) {
        Board board = asked.region().board(decision.decidedOn());
        boolean isBoards = decision.decidedBy().equals(board.code());
        Policy policy = Policy.of(
                new DecidedByAPerson(decision.decidedBy(), asked.region().machineAccounts(decision.decidedOn())),
                new RegionsOwnCaseGoesToTheBoard(state.application().applicant().kind(), decision.decidedBy(), board),
                new DecidedByTheAsker(decision.decidedBy(), asked.by(), board),
                new FourEyes(decision.preparedBy(), decision.decidedBy()),
                new FourEyes(decision.preparedBy(), asked.by()),
                new RecordedByTheSecretary(isBoards, board, asked.roles()),
                new RecorderApart(isBoards, asked.by(), state.workers),
                new PreparedByAWorker(decision.preparedBy(), state.workers),
                new ParticipantsApart(decision),
                new BoardSittingStated(decision, board),
                new CommunicationStated(decision),
                onRecord(state, decision, asked.region()),
                new ReasonsStated(decision.motivering()));
        if (decision.communicatedOn() != null) {
            policy.and(new AnswerAwaited(decision.decidedOn(), state.casework.openUntil(decision.communicatedOn())));
        }
        return switch (kind) {
            case APPROVAL, REJECTION ->
                policy.and(new OrdinanceInForce(decision.legalBasis(), ordinances(state, decision, asked.region())));
            default -> policy;
        };
    }

    private static CommunicationOnRecord onRecord(GrantCase state, Decision decision, RegionProfile region) {
        return new CommunicationOnRecord(
                decision.communicatedOn(),
                state.casework.communications.values().stream()
                        .map(Casework.Communication::sentOn)
                        .toList(),
                region.demandsRecordedCommunication(state.application().receivedOn()));
    }

    /** Of the support type when the application came in, or when it is decided: an older case keeps its rules. */
    private static Set<String> ordinances(GrantCase state, Decision decision, RegionProfile region) {
        GrantApplied application = state.application();
        Set<String> ordinances = new LinkedHashSet<>();
        for (LocalDate on : new LocalDate[] {application.receivedOn(), decision.decidedOn()}) {
            region.support(application.supportType(), on).ifPresent(support -> ordinances.add(support.ordinance()));
        }
        return ordinances;
    }
}
