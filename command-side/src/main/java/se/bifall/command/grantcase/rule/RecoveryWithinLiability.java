package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import se.bifall.account.Liability;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/** After the final payment the recipient answers for less each year (2022:1467 43–49 §§). */
public record RecoveryWithinLiability(Liability liability, Kronor demandedBefore, Kronor now, LocalDate on)
        implements Rule {
    @Override
    public boolean holds() {
        return !demandedBefore.plus(now).exceeds(liability.on(on).most());
    }

    @Override
    public String field() {
        return "amount";
    }

    @Override
    public String sentence() {
        Liability.Step step = liability.on(on);
        return "Den " + on + " ansvarar mottagaren för " + step.percent() + " procent av utbetalda "
                + Words.kronor(liability.paid()) + ", alltså högst " + Words.kronor(step.most())
                + ". Redan återkrävt är " + Words.kronor(demandedBefore)
                + ". Slutbetalningen gjordes " + liability.finalPaidOn() + " (2022:1467 43–49 §§).";
    }
}
