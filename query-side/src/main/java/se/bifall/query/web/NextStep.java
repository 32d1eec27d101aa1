package se.bifall.query.web;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Phase;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.query.casefile.CaseFacts;

/**
 * What the case waits for.
 *
 * @param command what would take it on; null when the next move is not the Region's
 */
record NextStep(String sentence, @Nullable Class<? extends GrantCommand> command) {

    private static final Set<Phase> MONEY_FIRST =
            Set.of(Phase.RUNNING, Phase.FINAL_ACCEPTED, Phase.REVOKED, Phase.CLOSED);

    static NextStep of(CaseFacts facts) {
        if (facts.needsNewCaseworker() && !facts.phase().isEnded()) {
            return new NextStep(PageWords.word("next.needsNewCaseworker"), AssignCaseworker.class);
        }
        if (MONEY_FIRST.contains(facts.phase())) {
            NextStep money = money(facts);
            if (money != null) {
                return money;
            }
        }
        return new NextStep(PageWords.word("next." + facts.phase()), command(facts));
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
            CaseFacts.Payment payment = OpenItems.payments(facts).getFirst();
            return new NextStep(
                    payment.settled().total().isZero()
                            ? PageWords.sentence("next.pay", payment.number())
                            : PageWords.sentence(
                                    "next.payRest",
                                    PageWords.split(payment.left()),
                                    payment.number(),
                                    Objects.requireNonNull(payment.paidOn()).getYear()),
                    RecordPayment.class);
        } else if (!OpenItems.claims(facts).isEmpty()) {
            return new NextStep(
                    PageWords.sentence(
                            "next.decidePayment",
                            OpenItems.claims(facts).getFirst().number()),
                    DecidePayment.class);
        } else if (!OpenItems.recoveries(facts).isEmpty()) {
            return new NextStep(
                    PageWords.sentence(
                            "next.recover",
                            OpenItems.recoveries(facts).getFirst().number()),
                    RecordRepayment.class);
        } else if (facts.phase() == Phase.FINAL_ACCEPTED
                && !facts.account().uncovered().isZero()) {
            return new NextStep(
                    PageWords.sentence(
                            "next.uncovered", PageWords.kronor(facts.account().uncovered())),
                    DecideRecovery.class);
        } else if (facts.phase() == Phase.FINAL_ACCEPTED && !facts.left().isZero()) {
            return new NextStep(PageWords.sentence("next.unspent", PageWords.kronor(facts.left())), ReduceGrant.class);
        }
        return null;
    }
}
