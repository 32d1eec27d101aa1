package se.bifall.query.web;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.Phase;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.query.casefile.CaseFacts;

/**
 * What the case waits for.
 *
 * @param command what would take it on; null when the next move is not the Region's
 */
record NextStep(String sentence, @Nullable Class<? extends GrantCommand> command) {

    static NextStep of(CaseFacts facts) {
        if (facts.needsNewCaseworker() && !facts.phase().isEnded()) {
            return new NextStep(Words.word("next.needsNewCaseworker"), AssignCaseworker.class);
        }
        if (facts.phase() == Phase.RUNNING || facts.phase() == Phase.FINAL_ACCEPTED) {
            NextStep money = money(facts);
            if (money != null) {
                return money;
            }
        }
        return new NextStep(Words.word("next." + facts.phase()), command(facts));
    }

    private static @Nullable Class<? extends GrantCommand> command(CaseFacts facts) {
        return switch (facts.phase()) {
            case APPLIED -> RegisterApplication.class;
            case REGISTERED -> AssessCriterion.class;
            case AWAITING_COMPLETION -> ReceiveCompletion.class;
            case ASSESSED -> ProposeDecision.class;
            case PROPOSED -> ApproveGrant.class;
            case RUNNING -> SubmitClaim.class;
            case FINAL_REPORTED -> AcceptFinalReport.class;
            case FINAL_ACCEPTED, REVOKED -> CloseProject.class;
            case CLOSED, REJECTED, DISMISSED, WITHDRAWN -> null;
        };
    }

    private static @Nullable NextStep money(CaseFacts facts) {
        if (!OpenItems.payments(facts).isEmpty()) {
            return new NextStep(
                    "Utbetalning " + OpenItems.payments(facts).getFirst().number() + " är beslutad och ska betalas ut.",
                    RecordPayment.class);
        } else if (!OpenItems.claims(facts).isEmpty()) {
            return new NextStep(
                    "Rekvisition " + OpenItems.claims(facts).getFirst().number() + " väntar på beslut om utbetalning.",
                    DecidePayment.class);
        } else if (!OpenItems.recoveries(facts).isEmpty()) {
            return new NextStep(
                    "Återkrav " + OpenItems.recoveries(facts).getFirst().number() + " är inte återbetalt.",
                    RecordRepayment.class);
        } else if (facts.phase() == Phase.FINAL_ACCEPTED && !facts.left().isZero()) {
            return new NextStep(
                    Words.kronor(facts.left())
                            + " är beviljat men inte utbetalt och ska återföras innan ärendet avslutas.",
                    ReduceGrant.class);
        }
        return null;
    }
}
