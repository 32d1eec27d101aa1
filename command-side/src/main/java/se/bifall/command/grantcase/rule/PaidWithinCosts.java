package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;

/**
 * Payment is at most accumulated approved costs times the share of support (2003:596 11 §, 2022:1468 38 §). Nothing can
 * always be paid: when an advance is more than the costs give right to, the claim must still be answered.
 */
public record PaidWithinCosts(Kronor entitled, Kronor committed, Kronor now) implements Rule {
    @Override
    public boolean holds() {
        return now.isZero() || !committed.plus(now).exceeds(entitled);
    }

    @Override
    public String field() {
        return "amount";
    }

    @Override
    public String sentence() {
        return "Godkända kostnader ger rätt till " + Words.kronor(entitled)
                + " sammanlagt; redan utbetalt eller beslutat är " + Words.kronor(committed) + ", kvar att betala "
                + Words.kronor(entitled.lessAtMost(committed)) + ".";
    }
}
