package se.bifall.command.grantcase.rule;

import se.bifall.codes.FundingSplit;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.Words;

/** A demand is settled only against money that is decided and not yet paid, source by source (2022:1468 44–50 §§). */
public record SetOffWithinPayment(PaymentRef against, FundingSplit amount, FundingSplit unpaid) implements Rule {
    @Override
    public boolean holds() {
        return amount.fitsIn(unpaid);
    }

    @Override
    public String field() {
        return "amount";
    }

    @Override
    public String sentence() {
        return "Utbetalning " + against.number() + " finns inte eller har bara " + Words.split(unpaid)
                + " kvar att avräkna mot.";
    }
}
