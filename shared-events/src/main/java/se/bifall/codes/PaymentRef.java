package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One payment of one case: the case's id, a slash and the number of the payment in that case. */
public record PaymentRef(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentRef {
        InvalidValue.matching(
                value,
                "[A-Za-z0-9][A-Za-z0-9-]{0,63}/[1-9][0-9]{0,5}",
                "GiltigUtbetalning",
                "ska vara ett ärende-id, ett snedstreck och utbetalningens nummer.");
    }

    public static PaymentRef of(CaseId caseId, int number) {
        return new PaymentRef(caseId.value() + "/" + number);
    }

    public CaseId caseId() {
        return new CaseId(value.substring(0, value.indexOf('/')));
    }

    /** Payments are numbered from 1 in each case. */
    public int number() {
        return Integer.parseInt(value.substring(value.indexOf('/') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
