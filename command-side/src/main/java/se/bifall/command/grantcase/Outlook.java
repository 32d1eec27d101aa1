package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.account.PaymentAccount;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.command.grantcase.GrantCase.Payment;
import se.bifall.command.grantcase.GrantCase.Recovery;
import se.bifall.command.ledger.Ledgers;
import se.bifall.commands.DecisionChecks.Consequence;
import se.bifall.commands.DecisionChecks.Consequence.Of;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent;
import se.bifall.events.FrameEvent;
import se.bifall.region.RegionProfile;

/** What a draft of a decision would change of the money, in the case and beyond it, whether or not its rules hold. */
final class Outlook {
    private Outlook() {}

    /** What is granted before and after. */
    private record Move(FundingSplit was, FundingSplit now) {}

    /** The frame and the room for aid are shown also when the decision leaves them as they are. */
    static List<Consequence> of(GrantCase state, GrantCommand draft, RegionProfile region, Ledgers ledgers) {
        if (!(draft instanceof GrantCommand.Deciding decision) || decidesNoMoney(draft)) {
            return List.of();
        }
        LocalDate on = decision.decision().decidedOn();
        List<BifallEvent> entries = new ArrayList<>(entries(state, draft, region));
        if (entries.stream().noneMatch(FrameEvent.class::isInstance)) {
            entries.add(Bookings.untouched(state, draft.caseId(), on, region));
        }
        if (entries.stream().noneMatch(DeMinimisEvent.class::isInstance)) {
            entries.addAll(StateAid.untouched(state, on, region).toList());
        }
        return Stream.concat(inTheCase(state, draft).stream(), ledgers.consequences(entries, region).stream())
                .toList();
    }

    /** The entries of money that it would make in what cases share. */
    static List<BifallEvent> entries(GrantCase state, GrantCommand draft, RegionProfile region) {
        if (!(draft instanceof GrantCommand.Deciding decision)) {
            return List.of();
        }
        Move move = move(state, draft);
        return move.was().equals(move.now())
                ? List.of()
                : Bookings.moved(
                        state,
                        draft.caseId(),
                        move.was(),
                        move.now(),
                        decision.decision().decidedOn(),
                        region);
    }

    private static boolean decidesNoMoney(GrantCommand draft) {
        return draft instanceof RejectGrant
                || draft instanceof DismissApplication
                || draft instanceof RefuseDecisionDemand;
    }

    private static Move move(GrantCase state, GrantCommand draft) {
        return switch (draft) {
            case ApproveGrant c -> new Move(FundingSplit.NONE, c.funding());
            case AmendGrant c -> new Move(state.account.net(), c.funding());
            case ReduceGrant c -> new Move(c.reduced(), FundingSplit.NONE);
            case RevokeGrant c -> new Move(state.account.left(), FundingSplit.NONE);
            default -> new Move(FundingSplit.NONE, FundingSplit.NONE);
        };
    }

    private static List<Consequence> inTheCase(GrantCase state, GrantCommand draft) {
        PaymentAccount account = state.account;
        Move move = move(state, draft);
        return switch (draft) {
            case ApproveGrant c -> granted(account, move);
            case AmendGrant c -> granted(account, move);
            case ReduceGrant c -> granted(account, move);
            case RevokeGrant c -> granted(account, move);
            case DecidePayment c ->
                List.of(change(Of.ROOM, account.room(), -c.amount().total().amount()));
            case GrantAdvance c ->
                List.of(change(Of.ROOM, account.room(), -c.amount().total().amount()));
            case CancelPayment c -> List.of(change(Of.ROOM, account.room(), left(state.payments.get(c.payment()))));
            case DecideRecovery c -> {
                long waived = c.waived() == null ? 0 : c.waived().total().amount();
                long amount = c.amount().total().amount();
                yield List.of(
                        change(Of.KEPT, account.kept(), -amount - waived),
                        change(Of.OUTSTANDING, account.outstanding(), amount));
            }
            case SetOffRecovery c ->
                List.of(change(
                        Of.OUTSTANDING,
                        account.outstanding(),
                        -c.amount().total().amount()));
            case WriteOffRecovery c ->
                List.of(change(
                        Of.OUTSTANDING, account.outstanding(), -outstanding(state.recoveries.get(c.recovery()))));
            default -> List.of();
        };
    }

    private static List<Consequence> granted(PaymentAccount account, Move move) {
        return List.of(change(
                Of.GRANTED,
                account.net(),
                move.now().total().amount() - move.was().total().amount()));
    }

    private static Consequence change(Of of, FundingSplit before, long by) {
        Kronor now = before.total();
        return new Consequence(of, "", now.amount(), now.amount() + by, "");
    }

    private static long left(@Nullable Payment payment) {
        return payment == null ? 0 : payment.left().total().amount();
    }

    private static long outstanding(@Nullable Recovery recovery) {
        return recovery == null ? 0 : recovery.outstanding().total().amount();
    }
}
